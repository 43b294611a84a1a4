"""Quantities in speech: numbers, what they count, how exact they are."""
