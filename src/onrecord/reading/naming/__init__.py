"""Names for voices that no label names: by whoever calls on them, or by themselves."""
