"""Gold as it lies beside the project: the five seeds, annotated by people, and the turns of other publishers."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

PLACE = Path(__file__).resolve().parents[2] / "shared" / "gold"
PRINTED = "../shared/gold"
_IDENTIFIER = re.compile(rb"<\w[^<>]*\s(?:speakerid|speakername|person_id|who|by)\s*=")
UNKNOWN = "unknown"
FACTS = ("title", "date", "published", "updated")
"""What `meta.jsonl` says that has a floor."""
MORE_FACTS = ("place", "publisher", "event", "delivery")
TEXT = frozenset({".txt", ".md"})
MEDIA_READ = frozenset({".txt", ".md", ".html", ".htm", ".xml", ".pdf"})
"""Suffixes of the media that the program reads; the rest is listed, not scored."""


class Place(NamedTuple):
    """Code points ``start`` to ``end`` of a text."""

    start: int
    end: int


class GoldGap(NamedTuple):
    """A gap as people found it, at code points ``start`` to ``end``."""

    id: str
    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class SeedTurn:
    """One turn as people read it; ``also`` holds names that the (altered) text supports as well."""

    id: str
    place: Place
    speaker: str
    evidence: str
    kind: str
    affiliation: str | None = None
    label: Place | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Seed:
    """One seed with its gold: the text, its turns and what is printed about the event.

    Attributes:
        doc: the document's number (``003``).
        text: every character of the file, newlines as they are.
        turns: in text order.
        title: where the title is printed.
        facts: what else ``meta.jsonl`` says (ISO dates, place, publisher); None where nothing is printed.
    """

    doc: str
    text: str
    turns: tuple[SeedTurn, ...]
    title: Place
    facts: dict[str, str | None]

    def expected(self) -> dict[str, str | None]:
        """Give every fact that a record should state, the title included."""
        return {"title": self.text[self.title.start : self.title.end], **self.facts}


@dataclass(frozen=True)
class Key:
    """The turns of one document of another publisher: printed label and words of each."""

    house: str
    doc: str
    path: Path
    turns: tuple[KeyTurn, ...] = field(repr=False)

    @property
    def is_read(self) -> bool:
        """Whether the program reads this medium yet."""
        return self.path.suffix in MEDIA_READ

    @cached_property
    def names_speakers(self) -> bool:
        """Whether the medium itself says by an identifier who speaks: XML with attributes for it."""
        return self.path.suffix == ".xml" and _IDENTIFIER.search(self.path.read_bytes()) is not None


class KeyTurn(NamedTuple):
    """One turn of a key; ``bracket_only`` where it holds a note and no words."""

    label: str
    text: str
    bracket_only: bool = False


def seed_from(doc: str, text: str, turns: list[dict[str, Any]], meta: dict[str, Any]) -> Seed:
    """Put one seed together from its text and its annotations.

    Raises:
        ValueError: the title or a label is not printed where the annotation says.
    """
    at = text.find(meta["title"])
    if at < 0:
        raise ValueError(f"the title of seed {doc} is not in its text")
    title = Place(at, at + len(meta["title"]))
    facts = {name: meta[name] for name in (*FACTS, *MORE_FACTS) if name != "title" and name in meta}
    return Seed(doc, text, tuple(_turn(text, turn) for turn in turns), title, facts)


def seeds(gold: Path = PLACE) -> tuple[Seed, ...]:
    """Read the seeds and their annotations."""
    metas = _lines(gold / "seeds" / "meta.jsonl")
    return tuple(
        seed_from(meta["doc"], _text(gold, meta["doc"]), _lines(gold / "seeds" / f"{meta['doc']}.turns.jsonl"), meta)
        for meta in metas
    )


def gaps(doc: str, gold: Path = PLACE) -> tuple[GoldGap, ...]:
    """Read the gaps that people found in a seed, in text order."""
    items = _lines(gold / "seeds" / f"{doc}.gaps.jsonl")
    return tuple(GoldGap(item["id"], item["start"], item["end"], item["kind"]) for item in items)


def keys(gold: Path = PLACE) -> tuple[Key, ...]:
    """Read the keys of the other publishers' documents, in order of house and document."""
    found = []
    for path in sorted(gold.glob("turns/*/*/key.json")):
        (source,) = path.parent.glob("input.*")
        turns = json.loads(path.read_text(encoding="utf-8"))["turns"]
        known = tuple(KeyTurn(turn["speaker"], turn["text"], bool(turn.get("bracket_only"))) for turn in turns)
        found.append(Key(path.parent.parent.name, path.parent.name, source, known))
    return tuple(found)


def _text(gold: Path, doc: str) -> str:
    (path,) = (gold.parent / "seeds").glob(f"{doc}_*.txt")
    return path.read_bytes().decode("utf-8")


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _turn(text: str, turn: dict[str, Any]) -> SeedTurn:
    place, label = Place(turn["start"], turn["end"]), None
    if turn["label"]:
        at = text.rfind(turn["label"], 0, place.start)
        if at < 0:
            raise ValueError(f"the label of turn {turn['id']} is not before it")
        label = Place(at, at + len(turn["label"]))
    return SeedTurn(turn["id"], place, turn["speaker"], turn["evidence"], turn["kind"], turn["affiliation"], label)
