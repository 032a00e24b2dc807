"""Exchange of sealed updates, the laptop's side: by hub, by bundle, in any order, twice or never."""
