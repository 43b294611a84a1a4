"""Scores how documents written in the layouts of real publishers are read: `python -m evaluation.layouts [FOLDER]`.

The documents of `layouts/` hold invented words alone. Each has a key, written with it by a reader who did not know the
program: ``kind | speaker | first words … | … last words``, a line a turn. A speaker is the fullest name that the
document gives, a printed label or an office in quotes where nobody's name is told, or ``?`` where nobody can tell who
speaks.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from evaluation.names import is_part, same_label, same_name
from evaluation.reading import read_bytes
from evaluation.report import table
from evaluation.tally import Tally, joined
from evaluation.words import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Transcript, Turn

PLACE = Path(__file__).parent / "layouts"
_FIELDS = 4


class Said(NamedTuple):
    """One turn of a key: what it does, who speaks, and the words that it begins and ends with."""

    kind: str
    speaker: str
    first: str
    last: str


@dataclass
class LayoutScore:
    """What one record got right of one key.

    Attributes:
        name: folder and number of the document.
        words: the words of the key's turns by verdict; those that the record gives to a turn and the key to none are
            added.
        kinds: turns of the key whose kind the record has.
        turns: turns of the key.
        amiss: a line for each turn that is not right.
    """

    name: str
    words: Tally = field(default_factory=Tally)
    kinds: int = 0
    turns: int = 0
    amiss: list[str] = field(default_factory=list)


def read_key(path: Path) -> list[Said]:
    """Read the turns of a key.

    Raises:
        ValueError: a line does not have its four parts.
    """
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            parts = [part.strip(" …") for part in line.split(" | ")]
            if len(parts) != _FIELDS:
                raise ValueError(f"{path.name}: a turn has four parts, set apart by ' | ': {line[:60]}")
            found.append(Said(*parts))
    return found


def documents(folder: Path = PLACE) -> Iterator[tuple[str, Path, list[Said]]]:
    """Give each document under a folder: its name, its file and its key."""
    for key in sorted(folder.rglob("*.key")):
        (source,) = (path for path in key.parent.glob(f"{key.stem}.*") if path.suffix != ".key")
        yield f"{key.parent.name}/{key.stem}", source, read_key(key)


def score(name: str, record: Transcript, key: Sequence[Said]) -> LayoutScore:
    """Score a record against a key.

    Raises:
        ValueError: the record lacks the words that a turn of the key begins or ends with.
    """
    made = LayoutScore(name, turns=len(key))
    starts = [turn.start for turn in record.turns]
    said = words(record.text)
    spoken = set[int]()
    for turn, (begin, end) in zip(key, _places(name, record.text, key), strict=True):
        found: Counter[int | None] = Counter()
        for word in said:
            if begin <= word.start < end:
                spoken.add(word.start)
                at = bisect_right(starts, word.start) - 1
                found[at if at >= 0 and word.start < record.turns[at].end else None] += 1
        verdicts = {by: _verdict(turn.speaker, record, None if by is None else record.turns[by]) for by in found}
        for by, number in found.items():
            made.words.add(verdicts[by], number)
        most = found.most_common(1)[0][0] if found else None
        kind = "none" if most is None else record.turns[most].kind
        made.kinds += kind == turn.kind
        if kind != turn.kind or set(verdicts.values()) != {"right"}:
            told = ", ".join(f"{n} {verdicts[by]} ({_shown(record, by)})" for by, n in found.most_common())
            made.amiss.append(f"  {name} {turn.kind} {turn.speaker}: {kind}; {told}: {turn.first}")
    for word in said:
        at = bisect_right(starts, word.start) - 1
        made.words.added += word.start not in spoken and at >= 0 and word.start < record.turns[at].end
    return made


def scores(folder: Path = PLACE) -> list[LayoutScore]:
    """Read and score each document of a folder."""
    return [score(name, read_bytes(source.read_bytes()), key) for name, source, key in documents(folder)]


def figures(scored: Sequence[LayoutScore]) -> dict[str, float]:
    """Give the figures that have floors."""
    whole = joined(one.words for one in scored)
    return {
        "words_right": whole.share("right"),
        "words_wrong": whole.share("wrong"),
        "words_added": whole.added / max(whole.total, 1),
        "kinds": sum(one.kinds for one in scored) / max(sum(one.turns for one in scored), 1),
    }


def show(scored: Sequence[LayoutScore], *, amiss: bool = False) -> str:
    """Lay out a row a document, one of all, and each turn that is amiss if that is asked for."""
    rows: list[tuple[object, ...]] = [_row(one.name, [one]) for one in scored]
    head = ("document", "words", "right", "partial", "wrong", "open", "added", "kinds")
    lines = [line for one in scored for line in one.amiss] if amiss else []
    return "\n".join([table("Written layouts", head, [*rows, _row("all", scored)]), *lines])


def _row(name: str, scored: Sequence[LayoutScore]) -> tuple[object, ...]:
    whole = joined(one.words for one in scored)
    counts = (whole.counts[verdict] for verdict in ("partial", "wrong", "open"))
    kinds = f"{sum(one.kinds for one in scored)}/{sum(one.turns for one in scored)}"
    return name, whole.total, whole.share("right"), *counts, whole.added, kinds


def _places(name: str, text: str, key: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Find the turns of a key by their letters and digits alone: marks and line breaks do not count."""
    places = [at for at, char in enumerate(text) if char.isalnum()]
    letters = "".join(char.lower()[0] for char in text if char.isalnum())
    at = 0
    for turn in key:
        first, last = ("".join(char.lower()[0] for char in part if char.isalnum()) for part in turn[2:])
        begin = letters.find(first, at)
        end = letters.find(last, begin) if begin >= 0 else -1
        if end < 0:
            raise ValueError(f"{name}: not in the text in this order: {turn.first} … {turn.last}")
        at = end + len(last)
        yield places[begin], places[at - 1] + 1


def _verdict(speaker: str, record: Transcript, turn: Turn | None) -> str:
    voice = None if turn is None else record.speaker_of(turn)
    name = None if voice is None else voice.name
    if turn is None:
        return "open"
    if name is None:
        label = speaker.strip('"')
        told = () if voice is None else (*voice.labels, *filter(None, [voice.role]))
        nobody = speaker == "?" or any(same_label(label, one) for one in told)
        return "right" if nobody and (speaker == "?" or label != speaker) else "open"
    first, _, rest = speaker.partition(" ")
    orders = (speaker, f"{rest} {first}") if rest else (speaker,)  # keys have what lists print: surname first
    if any(same_name(one, name) or is_part(one, name) or fold(one) == fold(name) for one in orders):
        return "right"
    return "partial" if any(is_part(name, one) or _is_short(name, one) for one in orders) else "wrong"


def _is_short(name: str, full: str) -> bool:
    """Tell whether a name is a longer one with initials (``A. Falk``), or its beginning in a script without spaces."""
    short, long = (re.findall(r"[^\W_]+", fold(one)) for one in (name, full))
    if len(long) == 1 and not full.isascii():
        return len(short) == 1 and long[0].startswith(short[0])
    return len(short) == len(long) and all(
        one == other or (one == other[:1]) for one, other in zip(short, long, strict=True)
    )


def _shown(record: Transcript, at: int | None) -> str:
    voice = None if at is None else record.speaker_of(record.turns[at])
    return "in no turn" if at is None else "nobody" if voice is None else voice.name or " / ".join(voice.labels)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores of a folder."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.layouts", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=PLACE, help="documents with their keys")
    parser.add_argument("--amiss", action="store_true", help="list the turns that are not right")
    chosen = parser.parse_args(arguments)
    sys.stdout.write(show(scores(chosen.folder), amiss=chosen.amiss) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
