"""Commands about words that are quoted or cited: `verify`, `check`, `cite` and `resolve`."""
