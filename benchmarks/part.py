"""One part of the benchmarks in a process of its own: ``python -m benchmarks.part NAME ARGUMENT...`` prints JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from benchmarks import add, million

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTS: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "stages": add.stages,
    "onrecord": million.build_archive,
    "fts5": million.build_fts5,
    "tantivy": million.build_tantivy,
    "terms": million.count_terms,
}

if __name__ == "__main__":
    _, name, folder, argument = sys.argv
    print(json.dumps(_PARTS[name](folder, argument)))
