"""The twenty ways in which the seeds are altered, in one table: name, what it does, and the seed it is drawn with."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from evaluation.alter import labels, layout, people
from evaluation.gold import UNKNOWN
from evaluation.names import folded_name
from evaluation.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from evaluation.gold import Seed


class Way(NamedTuple):
    """One way of altering a seed; the same number draws the same alteration."""

    name: str
    change: Callable[[Seed, Random], Seed]
    number: int


def _all_invented(seed: Seed, random: Random) -> Seed:
    for change in (
        people.change_offices,
        partial(people.rename_people, shape=random.choice(("hyphens", "particles", "initials"))),
        people.rename_outlets,
        people.move_dates,
        layout.reorder,
    ):
        seed = change(seed, random)
    return seed


WAYS: tuple[Way, ...] = (
    Way("people with hyphens and accents", partial(people.rename_people, shape="hyphens"), 1),
    Way("people with particles", partial(people.rename_people, shape="particles"), 2),
    Way("people with middle initials", partial(people.rename_people, shape="initials"), 3),
    Way("outlets renamed", people.rename_outlets, 4),
    Way("dates moved, other form", people.move_dates, 5),
    Way("offices changed", people.change_offices, 6),
    Way("Name (Outlet): or Name, Outlet:", labels.other_brackets, 7),
    Way("Name - Outlet:", labels.outlets_behind_dashes, 8),
    Way("capitals of labels, NAME:", labels.other_capitals, 9),
    Way("labels inline or on own lines", labels.other_lines, 10),
    Way("labels on own lines, bare", labels.bare_lines, 11),
    Way("labels with full stops", labels.full_stops, 12),
    Way("labels with dashes", labels.dashes, 13),
    Way("blank lines doubled, CRLF", layout.more_blank_lines, 14),
    Way("no blank lines", layout.fewer_blank_lines, 15),
    Way("exchanges reordered", layout.reorder, 16),
    Way("a speaker removed", layout.leave_out_a_speaker, 17),
    Way("quotes and no-break spaces", layout.other_typography, 18),
    Way("no bullets, indented, site lines", layout.other_dressing, 19),
    Way("everything invented, reordered", _all_invented, 20),
)


def altered(seed: Seed, way: Way, draw: int = 0) -> Seed:
    """Alter ``seed`` in one way; another ``draw`` draws other names, dates and orders.

    A speaker whose full name the altered text does not print may be named as far as it does.
    """
    random = Random(f"{way.number}/{draw}/{seed.doc}")
    changed = way.change(seed, random)
    printed = {word.folded for word in words(changed.text)}
    turns = []
    for turn in changed.turns:
        parts = folded_name(turn.speaker)
        missing = turn.speaker != UNKNOWN and len(parts) > 1 and parts[0] not in printed
        turns.append(replace(turn, also=(*turn.also, turn.speaker.rsplit(" ", 1)[-1])) if missing else turn)
    return replace(changed, turns=tuple(turns))
