"""Before the work: the first run, and the passphrase."""
