"""Persons and the offices they held: a facts-only authority."""

from onrecord.people.authority import Authority, authority

__all__ = ["Authority", "authority"]
