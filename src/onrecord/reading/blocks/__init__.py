"""What a label covers: its paragraphs, what in them is nobody's, where a block ends."""
