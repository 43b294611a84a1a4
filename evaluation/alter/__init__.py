"""Alters a seed and its gold together, so that a parser can't pass by knowing five files."""

from evaluation.alter.edits import Edit, edit, substitute
from evaluation.alter.ways import WAYS, Way, altered

__all__ = ["WAYS", "Edit", "Way", "altered", "edit", "substitute"]
