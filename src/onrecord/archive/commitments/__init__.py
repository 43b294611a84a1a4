"""Commitments of the record: their rows, made from the layer, filtered, cited."""
