"""`dossier` and its subcommands."""
