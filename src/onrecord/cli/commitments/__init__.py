"""`commitments`: listed, followed, written to files."""
