"""Commands that take documents into an archive: `add` and `watch`."""
