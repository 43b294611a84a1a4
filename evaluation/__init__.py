"""Measures what `onrecord` gets right against gold made by reading, and holds each figure to its floor."""

import os

# What is measured must not depend on the people that somebody has added on this machine.
os.environ["ONRECORD_PEOPLE"] = os.devnull + "-no-people"
