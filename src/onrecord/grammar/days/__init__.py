"""Dates, times and time phrases, and the stretches of days that they mean."""
