"""Learns which sentences take up which question part, and what became of it: ``python -m training.questions``."""
