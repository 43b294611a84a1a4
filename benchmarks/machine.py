"""The machine and the libraries, without its name or any path."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
from importlib.metadata import version
from pathlib import Path
from typing import Any

_LIBRARIES = ("msgspec", "tantivy", "typer", "rich", "rapidfuzz", "filelock")


def describe(cores: int) -> dict[str, Any]:
    """Describe it; ``cores`` is how many the benchmarks may use."""
    return {
        "cpu": _cpu(),
        "cores": os.cpu_count() or 1,
        "cores_used": cores,
        "memory_gb": round(_memory() / 1e9, 1),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "onrecord": _onrecord(),
        **{name: version(name) for name in _LIBRARIES},
    }


def slug(machine: dict[str, Any]) -> str:
    """Name the machine by its processor and cores, for a file's name."""
    plain = re.sub(r"\(.*?\)|@.*|\b(?:cpu|processor)\b", " ", str(machine["cpu"]).casefold())
    return "-".join([*re.findall(r"[a-z0-9]+", plain), str(machine["cores"]), "cores"])


def load() -> float | None:
    """Give how many processes wanted a core in the last minute, on average; None where the system does not tell."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def _cpu() -> str:
    try:
        described = Path("/proc/cpuinfo").read_text("utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    found = re.search(r"^model name\s*:\s*(.+)$", described, re.MULTILINE)
    return found[1] if found else platform.machine()


def _memory() -> int:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def _onrecord() -> str:
    import onrecord  # noqa: PLC0415 - to read the version that is run, installed or not

    return str(onrecord.__version__)
