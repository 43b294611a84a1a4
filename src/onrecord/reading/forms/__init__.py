"""Forms of labels: what a line shows by its own shape, whatever else the document holds."""
