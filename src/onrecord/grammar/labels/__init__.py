"""Printed labels and notes: honorifics, offices, names and outlets, in many languages."""
