"""What holds for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# Sentences are compared by meaning only where a test says so: it is slow, and most users have not the extra.
os.environ["ONRECORD_SEMANTIC"] = "off"

# Properties are never timed: CI machines are shared. A failing example is printed so that it can be run again.
settings.register_profile("onrecord", deadline=None, print_blob=True)
settings.load_profile("onrecord")


@pytest.fixture(scope="session", autouse=True)
def _children_unmeasured() -> None:
    """Let the programs that tests start be measured by nobody: coverage would import modules into them."""
    for name in [name for name in os.environ if name.startswith("COVERAGE_PROCESS")]:
        del os.environ[name]
