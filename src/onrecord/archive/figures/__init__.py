"""Figures of the record: their rows, made from the layer, filtered, cited; what is decided of two."""
