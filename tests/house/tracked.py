"""The files of the project: those that git tracks or would track, or all of them where there is no git."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE_HERE = {".git", ".venv", ".demo", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}


def tracked_files() -> list[Path]:
    """Give the files of the project, sorted; paths are absolute."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):  # no git, or no repository: an unpacked archive
        found = (path for path in ROOT.rglob("*") if not MADE_HERE & set(path.relative_to(ROOT).parts))
    else:
        found = (ROOT / name for name in listed if name)
    return sorted(path for path in found if path.is_file())


def python_files(room: str) -> list[Path]:
    """Give the Python files under one folder of the project."""
    return [path for path in tracked_files() if path.suffix == ".py" and path.is_relative_to(ROOT / room)]
