"""One part of the benchmarks in a process of its own: ``python -m benchmarks.part NAME ARGUMENT...`` prints JSON."""

from __future__ import annotations

import json
import sys
from importlib import import_module

_PARTS = {
    "stages": ("add", "stages"),
    "onrecord": ("million", "build_archive"),
    "fts5": ("million", "build_fts5"),
    "tantivy": ("million", "build_tantivy"),
    "terms": ("million", "count_terms"),
    "verify": ("verifying", "verify_share"),
    "scan": ("verifying", "scan_share"),
}

if __name__ == "__main__":
    _, name, folder, argument = sys.argv
    # Only what the part needs is in its memory.
    module, function = _PARTS[name]
    print(json.dumps(getattr(import_module(f"benchmarks.{module}"), function)(folder, argument)))
