"""The Plan of Action in the window: table, details, follow-up of a decision."""
