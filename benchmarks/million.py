"""The archive to be searched and the two baselines with the same passages, made once and kept in ``.benchmarks/``."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import time
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec
from tantivy.tantivy import __version__ as tantivy_version

from benchmarks import baselines, made, processes, sources
from onrecord.archive import Archive
from onrecord.archive.file import schema
from onrecord.archive.index.index import definition

if TYPE_CHECKING:
    from collections.abc import Iterator

ARCHIVE, FTS5, TANTIVY = "onrecord/onrecord.db", "fts5/fts5.db", "tantivy/index"
_PASSAGES, _BUILT = "onrecord/passages.txt", "built.json"
_PARTS = ("onrecord", "fts5", "tantivy", "terms")
_WORD = re.compile(r"[^\W_]+")
_COMMON_SHARE = 0.01
_PHRASES = 5_000
_PHRASE = 3


class Built(msgspec.Struct, frozen=True):
    """What is known of the passages and of how the indexes were built.

    Attributes:
        passages: how many.
        words: words in them.
        terms: different words.
        growth: different words after each tenth of the passages.
        common: words that at least one passage in a hundred holds, with how many hold them.
        phrases: runs of three words taken from random passages.
        figures: for ``onrecord``, ``fts5`` and ``tantivy``: seconds, peak memory, bytes on disk.
    """

    passages: int
    words: int
    terms: int
    growth: list[int]
    common: dict[str, int]
    phrases: list[str]
    figures: dict[str, dict[str, float]]


def build(root: Path, passages: int, *, fresh: bool = False) -> tuple[Path, Built]:
    """Give the folder with the archive and the baselines, making them where they are not there or of other makings."""
    folder = root / f"{passages}-{_key(passages)}"
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    if (folder / _BUILT).exists():
        return folder, msgspec.json.decode((folder / _BUILT).read_bytes(), type=Built)
    for old in root.glob(f"{passages}-*"):
        if old != folder:
            shutil.rmtree(old)
    found = {name: _part(folder, name, passages) for name in _PARTS}
    counted = found.pop("terms")
    (folder / _PASSAGES).unlink()
    built = msgspec.convert({**counted, "passages": passages, "figures": found}, Built)
    (folder / _BUILT).write_bytes(msgspec.json.encode(built))
    return folder, built


def archive(root: Path, passages: int, *, fresh: bool = False) -> Path:
    """Give a folder with an archive alone and its passages as lines of a text, making them where there are none."""
    folder = root / f"alone-{passages}-{_key(passages)}"
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    for old in root.glob(f"alone-{passages}-*"):
        if old != folder:
            shutil.rmtree(old)
    _part(folder, "onrecord", passages)
    return folder


def read(folder: Path) -> list[str]:
    """Give the passages of an archive that `archive` made."""
    return list(_read(str(folder)))


def sizes(folder: Path) -> dict[str, int]:
    """Count words and characters of the texts of an archive, and the bytes of its search index."""
    with Archive(folder / ARCHIVE, mode="read") as opened:
        words = opened.stats().words
        characters = sum(len(opened.get(row.id).text) for row in opened.documents())
    return {"words": words, "characters": characters, "index_bytes": _size(folder / f"{ARCHIVE}.index")}


def _part(folder: Path, name: str, passages: int) -> dict[str, Any]:
    """Make one part, unless an earlier run that did not come to its end has made it."""
    place, figures = folder / name, folder / f"{name}.json"
    if figures.exists():
        return msgspec.json.decode(figures.read_bytes(), type=dict[str, Any])
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    ran = processes.python("-m", "benchmarks.part", name, str(folder), str(passages))
    found: dict[str, Any] = json.loads(ran.output)
    if name != "terms":
        found |= {"peak_rss": ran.peak_rss, "peak_anonymous": ran.peak_anonymous}
    figures.write_bytes(msgspec.json.encode(found))
    return found


def _key(passages: int) -> str:
    digest = hashlib.sha256(f"{passages} {schema.MIGRATIONS} {definition()} {tantivy_version}".encode())
    for module in ("baselines", "drawing", "made", "million", "sources"):
        digest.update((Path(__file__).parent / f"{module}.py").read_bytes())
    for text in sources.paragraphs():
        digest.update("\n".join(text).encode())
    return digest.hexdigest()[:12]


def build_archive(folder: str, passages: str) -> dict[str, float]:
    """Add ready-made transcripts to an archive; the time is that of `Archive.add` and of what ends the writing."""
    place, seconds, words = Path(folder), 0.0, 0
    with (place / _PASSAGES).open("w", encoding="utf-8") as lines, Archive(place / ARCHIVE) as opened:
        with opened.writing():
            for transcript, said in made.transcripts(int(passages)):
                lines.writelines(f"{passage}\n" for passage in said)
                words += sum(len(passage.split()) for passage in said)
                began = time.perf_counter()
                opened.add(transcript)
                seconds += time.perf_counter() - began
            began = time.perf_counter()
        seconds += time.perf_counter() - began
        stats = opened.stats()
    # A drawn paragraph that ends in a hyphen goes on into the next one: one in some 25,000.
    assert abs(stats.passages - int(passages)) <= int(passages) // 1000, f"{stats.passages} passages were cut"
    return {"seconds": seconds, "words_per_second": words / seconds, "bytes": stats.bytes}


def build_fts5(folder: str, _: str) -> dict[str, float]:
    """Make the FTS5 baseline."""
    seconds = baselines.build_fts5(Path(folder) / FTS5, _read(folder))
    return {"seconds": seconds, "bytes": _size(Path(folder) / "fts5")}


def build_tantivy(folder: str, _: str) -> dict[str, float]:
    """Make the tantivy baseline."""
    seconds = baselines.build_tantivy(Path(folder) / TANTIVY, _read(folder))
    return {"seconds": seconds, "bytes": _size(Path(folder) / "tantivy")}


def count_terms(folder: str, passages: str) -> dict[str, Any]:
    """Count words and different words, and draw what phrases are chosen from."""
    total = int(passages)
    random = Random(made.SEED + 2)
    taken = set(random.sample(range(total), min(_PHRASES, total)))
    held: Counter[str] = Counter()
    words, growth, phrases = 0, list[int](), list[str]()
    for number, passage in enumerate(_read(folder), start=1):
        found = _WORD.findall(passage.lower())
        words += len(found)
        held.update(set(found))
        if number - 1 in taken and len(found) >= _PHRASE:
            at = random.randrange(len(found) - _PHRASE + 1)
            phrases.append(" ".join(found[at : at + _PHRASE]))
        if number % max(total // 10, 1) == 0:
            growth.append(len(held))
    random.shuffle(phrases)
    common = {word: count for word, count in held.most_common() if count >= _COMMON_SHARE * total}
    return {"words": words, "terms": len(held), "growth": growth, "common": common, "phrases": phrases}


def _read(folder: str) -> Iterator[str]:
    with (Path(folder) / _PASSAGES).open(encoding="utf-8", newline="\n") as lines:
        yield from (line.rstrip("\n") for line in lines)


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
