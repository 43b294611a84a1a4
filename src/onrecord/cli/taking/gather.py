"""Which files `onrecord add` is asked to take."""

from __future__ import annotations

import glob
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from onrecord.capture import WARC_ENDINGS, is_web

if TYPE_CHECKING:
    from collections.abc import Sequence

TAKEN = frozenset(
    {"", *(".txt .text .md .markdown .html .htm .xml .pdf .docx .odt .rtf .vtt .srt .json .jsonl .csv .tsv".split())}
)
"""How the names of files end that hold documents; one that is named is taken whatever its name."""
DATA = frozenset({".json", ".jsonl", ".csv", ".tsv"})
"""How the names of files end that hold data of any kind: one found in a folder may well be no transcript."""
PASSED_OVER = frozenset(
    (
        ".py .pyc .js .mjs .ts .css .scss .c .h .cpp .rs .go .java .rb .sh .bat .ps1 .sql .ipynb .toml .ini .cfg "
        ".conf .yaml .yml .lock .log .bak .tmp .svg .bib .tex .sty .po .mo .ics .eml .db .sqlite .map .wasm .png .jpg "
        ".jpeg .gif .webp .tif .tiff .bmp .ico .heic .mp3 .mp4 .m4a .m4v .wav .flac .ogg .mov .avi .mkv .webm .zip "
        ".gz .bz2 .xz .7z .rar .tar .tgz .warc .parquet .feather .npy .npz .pkl .bin .exe .dll .so .woff .woff2 .ttf "
        ".otf .xls .xlsx .ppt .pptx .ods .odp"
    ).split()
)
"""How the names of files end that are programs, settings, pictures, recordings or packed.

Any other ending tells nothing: such a file is looked into, and taken where somebody speaks in it.
"""


class Gathered(msgspec.Struct, frozen=True):
    """Files to take, in order, each once.

    Attributes:
        files: their paths, as given or as found.
        size: how many bytes they hold in all.
        failures: (what was asked for, one sentence) for each folder or pattern that gives no file.
        passed_over: how many files in folders are of another kind (see `PASSED_OVER`); hidden ones are not counted.
        data: those of ``files`` that were found in a folder and may be no transcripts, by their names: data (see
            `DATA`), and endings that tell nothing.
    """

    files: tuple[str, ...]
    size: int
    failures: tuple[tuple[str, str], ...]
    passed_over: int
    data: frozenset[str] = frozenset()


def gather(asked: Sequence[str], archive: str) -> Gathered:
    """Find the files behind paths, folders and patterns.

    Folders are walked in sorted order; hidden files and folders, links to folders and the archive's own files are no
    part of them. Web addresses are kept as they are. A path that does not exist is kept unless it is a pattern: reading
    it says what is wrong.
    """
    search = _Search(Path(archive).resolve())
    for path in asked:
        before = len(search.files), search.passed_over, len(search.failures)
        matches = [path]
        if is_web(path):
            search.files[path] = 0
            continue
        if not os.path.lexists(path) and glob.has_magic(path):
            matches = sorted(_matches(path))
        for match in matches:
            search.take(match)
        if not matches:
            search.failures.append((path, f"{path}: matches no file"))
        elif Path(path).is_dir() and before == (len(search.files), search.passed_over, len(search.failures)):
            search.failures.append((path, f"{path}: a folder without files"))
    return Gathered(
        tuple(search.files),
        sum(search.files.values()),
        tuple(search.failures),
        search.passed_over,
        frozenset(search.data),
    )


class _Search:
    def __init__(self, archive: Path) -> None:
        self.files: dict[str, int] = {}
        self.failures: list[tuple[str, str]] = []
        self.passed_over = 0
        self.data: set[str] = set()
        self._archive = archive

    def take(self, path: str) -> None:
        """Take a file, or what a folder holds."""
        if path and Path(path).is_dir():
            self._walk(path)
        else:
            self.files[path] = _size(path)
            self.data.discard(path)

    def _walk(self, folder: str) -> None:
        def failed(error: OSError) -> None:
            says = f"{error.filename}: the folder cannot be read ({error.strerror})"
            self.failures.append((str(error.filename), says))

        for here, folders, names in os.walk(folder, onerror=failed):
            beside_archive = Path(here).resolve() == self._archive.parent
            folders[:] = sorted(name for name in folders if not self._is_no_part(name, beside_archive=beside_archive))
            for name in sorted(names):
                path = os.path.join(here, name)  # noqa: PTH118 - as given: Path would drop a leading ./
                if self._is_no_part(name, beside_archive=beside_archive) or not _is_file(path):
                    continue
                ending = Path(name).suffix.lower()
                if name.lower().endswith(WARC_ENDINGS):
                    self.files[path] = _size(path)
                elif ending not in PASSED_OVER and Path(name).stem.upper() != "README":
                    if (ending in DATA or ending not in TAKEN) and path not in self.files:
                        self.data.add(path)
                    self.files[path] = _size(path)
                else:
                    self.passed_over += 1

    def _is_no_part(self, name: str, *, beside_archive: bool) -> bool:
        """Tell whether a name is hidden or one of the archive's own: the file, its index, its log, its lock."""
        own = self._archive.name
        return name.startswith(".") or (beside_archive and (name == own or name.startswith((f"{own}.", f"{own}-"))))


def _matches(pattern: str) -> set[str]:
    """Expand a pattern; ``**`` goes into no link to a folder, which may lead in a circle."""
    parts = pattern.split("/")
    if "**" not in parts:
        return set(glob.glob(pattern))  # noqa: PTH207 - Path.glob takes no absolute pattern
    at = parts.index("**")
    start = "/".join(parts[:at]) or "/" * bool(at)
    rest = "/".join(part for part in parts[at + 1 :] if part != "**") or "*"
    found: set[str] = set()
    for top in glob.glob(start) if glob.has_magic(start) else [start]:  # noqa: PTH207 - the same
        for here, folders, _ in os.walk(top or "."):
            folders[:] = [name for name in folders if not name.startswith(".")]
            inside = here if top else here[2:]
            found.update(os.path.join(inside, match) for match in glob.glob(rest, root_dir=here))  # noqa: PTH118, PTH207
    return found


def _is_file(path: str) -> bool:
    """Tell whether a path found in a folder can be read to its end: no pipe, no device; a broken link is reported."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return True


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0
