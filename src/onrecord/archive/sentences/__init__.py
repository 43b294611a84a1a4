"""Sentences of the record as numbers, to be compared, and who said them."""
