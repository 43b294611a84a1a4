"""Changes of who and where: people, outlets, offices and dates, all over the text and in the gold."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from evaluation.alter.edits import head_end, substitute
from evaluation.gold import UNKNOWN

if TYPE_CHECKING:
    from random import Random

    from evaluation.gold import Seed


class Invented(NamedTuple):
    """An invented name; ``middle`` is an initial with the space before it, or nothing."""

    given: str
    middle: str
    surname: str


_GIVEN = "Maren Ottilie Ruben Sanna Viktor Ilse Dorian Petra Casper Linnea Emeka Yolanda Tiber Noor Hale".split()
_SURNAMES = {
    "hyphens": (
        "Holt-Østby Çelik-Ångström Márquez-Lindh Ó-Brannagh Weiß-Dubček Şener-Vogt Ferré-Håkon Lindqvist-Roe".split()
    ),
    "particles": [
        "van der Zon",
        "de la Cumbre",
        "von Ostrau",
        "di Montefalco",
        "ter Braak",
        "al-Sahili",
        "van Rensdal",
        "dos Remos",
    ],
    "initials": "Kestrel Harbeck Oduyale Pellmann Tanager Quist Varga Rothmere".split(),
}
_ALWAYS = ("Antony Blinken",)
"""Named in every seed, speaking or not."""
_NICKNAMES = {"Antony": "Tony"}
_OUTLETS = [
    "QBN",
    "The Norrland Courier",
    "Radio Delta Seven",
    "Het Avondblad",
    "Harbour Wire",
    "VTO",
    "The Morning Ledger",
    "Le Phare",
]
_OFFICES = (
    ("Director General", "Foreign Minister", "Director", "Minister"),
    ("Commissioner General", "Foreign Minister", "Commissioner", "Minister"),
)
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(
    r"\b(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})[a-z]*\.? (?P<year>\d{4})\b"
    r"|\b(?P<month2>[A-Z][a-z]{2})[a-z]* (?P<day2>\d{1,2}), (?P<year2>\d{4})\b"
)


def rename_people(seed: Seed, random: Random, shape: str) -> Seed:
    """Give every speaker an invented name of ``shape`` (hyphens, particles, initials), wherever it is printed.

    Where the old given name is not printed, the new one isn't either: the gold is then the surname alone.
    """
    people = _invent(seed, random, shape)
    forms: dict[str, str] = {}
    for old, new in people.items():
        given, surname = old.rsplit(" ", 1)
        forms |= {surname: new.surname, given: new.given, _NICKNAMES.get(given, given): new.given}
    forms |= {old.upper(): new.upper() for old, new in forms.items()}
    wholes = {
        re.compile(r"{}( [A-Z]\.)?\s{}".format(*map(re.escape, old.rsplit(" ", 1))), re.IGNORECASE): new
        for old, new in people.items()
    }

    def by(match: re.Match[str]) -> str:
        words = match.group()
        for whole, new in wholes.items():
            if found := whole.fullmatch(words):
                name = f"{new.given}{new.middle or found[1] or ''} {new.surname}"
                return name.upper() if words.isupper() else name
        return forms[words]

    ways = [rf"(?i:{whole.pattern})" for whole in wholes] + [re.escape(form) for form in forms]
    changed = substitute(seed, rf"\b(?:{'|'.join(ways)})\b", by)
    named = {
        old: f"{new.given}{new.middle} {new.surname}" if old.rsplit(" ", 1)[0] in seed.text else new.surname
        for old, new in people.items()
    }
    return replace(
        changed, turns=tuple(replace(turn, speaker=named.get(turn.speaker, turn.speaker)) for turn in changed.turns)
    )


def _invent(seed: Seed, random: Random, shape: str) -> dict[str, Invented]:
    speakers = (turn.speaker for turn in seed.turns if turn.speaker != UNKNOWN)
    others = (name for name in _ALWAYS if name.rsplit(" ", 1)[-1] in seed.text)
    old = list(dict.fromkeys((*speakers, *others)))
    middle = f" {random.choice('BDGKR')}." if shape == "initials" else ""
    new = zip(random.sample(_GIVEN, len(old)), random.sample(_SURNAMES[shape], len(old)), strict=True)
    return {name: Invented(given, middle, surname) for name, (given, surname) in zip(old, new, strict=True)}


def rename_outlets(seed: Seed, random: Random) -> Seed:
    """Give every outlet an invented name, in labels and in speech."""
    old = list(dict.fromkeys(turn.affiliation for turn in seed.turns if turn.affiliation))
    if not old:
        return seed
    new = dict(zip(old, random.sample(_OUTLETS, len(old)), strict=True))
    forms = dict(new)
    for outlet in old:  # an outlet called by its article and last word alone is the same outlet
        words = outlet.split()
        if len(words) > 2 and words[0] == "The":
            forms.setdefault(f"The {words[-1]}", new[outlet])
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    changed = substitute(seed, rf"\b(?:{pattern})\b", lambda match: forms[match.group()])
    return replace(
        changed,
        turns=tuple(
            replace(turn, affiliation=new[turn.affiliation] if turn.affiliation else None) for turn in changed.turns
        ),
    )


def change_offices(seed: Seed, random: Random) -> Seed:
    """Give the Secretary General and the Secretary of State other offices, wherever they are printed."""
    general, foreign, head, minister = random.choice(_OFFICES)
    forms = {
        "secretary general": general,
        "secretary of state": foreign,
        "secretary stoltenberg": f"{head} Stoltenberg",
        "secretary": minister,
    }

    def by(match: re.Match[str]) -> str:
        words, new = match.group(), forms[match.group().lower()]
        return new.upper() if words.isupper() else new.lower() if words.islower() else new

    return substitute(seed, re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE), by)


def move_dates(seed: Seed, random: Random) -> Seed:
    """Move the printed dates by one number of days and print them in another form."""
    days = timedelta(days=random.randrange(-200, 200))
    form = random.randrange(4)

    def moved(iso: str | None) -> str | None:
        if iso is None:
            return None
        return (date.fromisoformat(iso[:10]) + days).isoformat() + iso[10:]

    def by(match: re.Match[str]) -> str:
        parts = match.groupdict()
        month = parts["month"] or parts["month2"]
        number = [name[:3] for name in _MONTHS].index(month) + 1
        then = date(int(parts["year"] or parts["year2"]), number, int(parts["day"] or parts["day2"])) + days
        name = _MONTHS[then.month - 1]
        return (
            f"{then.day} {name} {then.year}",
            f"{name} {then.day}, {then.year}",
            f"{then.year}-{then.month:02}-{then.day:02}",
            f"{then.day:02} {name[:3]} {then.year}",
        )[form]

    changed = substitute(seed, _DATE, by, head_end(seed))
    facts = {
        name: moved(value) if name in {"date", "published", "updated"} else value for name, value in seed.facts.items()
    }
    return replace(changed, facts=facts)
