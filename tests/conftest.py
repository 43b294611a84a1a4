"""What holds for every test."""

from __future__ import annotations

import os

from hypothesis import settings

# Sentences are compared by meaning only where a test says so: it is slow, and most users have not the extra.
os.environ["ONRECORD_SEMANTIC"] = "off"

# Properties are never timed: CI machines are shared. A failing example is printed so that it can be run again.
settings.register_profile("onrecord", deadline=None, print_blob=True)
settings.load_profile("onrecord")
