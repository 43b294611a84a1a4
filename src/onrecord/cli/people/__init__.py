"""`people` and its subcommands."""
