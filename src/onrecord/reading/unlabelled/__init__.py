"""Whose words have no label: openings, interviews in bold type or dashes, voices inside a block."""
