"""Exchange of sealed updates, the laptop's side: by hub or bundle, in any order, twice or never."""
