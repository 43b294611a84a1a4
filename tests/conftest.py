"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# Properties are never timed: CI machines are shared. A failing example is printed so that it can be run again.
settings.register_profile("onrecord", deadline=None, print_blob=True)
settings.load_profile("onrecord")
