"""Which dollars a speaker means who says no more than dollars."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.people.days import held
from onrecord.people.places import states
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Speaker, Transcript
    from onrecord.people import Authority

USUAL = "USD"
DOLLARS = {
    "Antigua and Barbuda": "XCD",
    "Australia": "AUD",
    "Bahamas": "BSD",
    "Barbados": "BBD",
    "Belize": "BZD",
    "Bermuda": "BMD",
    "Brunei": "BND",
    "Canada": "CAD",
    "Cayman Islands": "KYD",
    "Dominica": "XCD",
    "Fiji": "FJD",
    "Grenada": "XCD",
    "Guyana": "GYD",
    "Hong Kong": "HKD",
    "Jamaica": "JMD",
    "Liberia": "LRD",
    "Namibia": "NAD",
    "New Zealand": "NZD",
    "Saint Kitts and Nevis": "XCD",
    "Saint Lucia": "XCD",
    "Saint Vincent and the Grenadines": "XCD",
    "Singapore": "SGD",
    "Solomon Islands": "SBD",
    "Suriname": "SRD",
    "Taiwan": "TWD",
    "Trinidad and Tobago": "TTD",
}
"""States whose own money is a dollar, but for the United States."""
RUPEES = {"Mauritius": "MUR", "Nepal": "NPR", "Pakistan": "PKR", "Seychelles": "SCR", "Sri Lanka": "LKR"}
"""States whose own money is a rupee, but for India."""
_HOME = {
    "kr kroner kronor krona krone crown": {"Denmark": "DKK", "Iceland": "ISK", "Norway": "NOK", "Sweden": "SEK"},
    "dirham dh": {"Morocco": "MAD", "United Arab Emirates": "AED"},
    "riyal rial ﷼": {
        "Iran": "IRR", "Oman": "OMR", "Qatar": "QAR", "Saudi Arabia": "SAR", "Yemen": "YER",
    },
    "lei": {"Moldova": "MDL", "Romania": "RON"},
    "ruble rouble": {"Belarus": "BYN", "Russia": "RUB"},
    "lira": {"Italy": "ITL", "Türkiye": "TRY", "Turkey": "TRY"},
    "peso": {
        "Argentina": "ARS", "Chile": "CLP", "Colombia": "COP", "Cuba": "CUP", "Dominican Republic": "DOP",
        "Mexico": "MXN", "Philippines": "PHP", "Uruguay": "UYU",
    },
    "shilling sh": {"Kenya": "KES", "Somalia": "SOS", "Tanzania": "TZS", "Uganda": "UGX"},
    "dinar": {
        "Algeria": "DZD", "Bahrain": "BHD", "Iraq": "IQD", "Jordan": "JOD", "Kuwait": "KWD", "Libya": "LYD",
        "Serbia": "RSD", "Tunisia": "TND",
    },
    "kwacha k": {"Malawi": "MWK", "Papua New Guinea": "PGK", "Zambia": "ZMW"},
    "p": {"Botswana": "BWP", "Philippines": "PHP"},
    "¢": {"Costa Rica": "CRC", "Ghana": "GHS"},
    "¥": {"China": "CNY", "Japan": "JPY"},
    "ft": {"Hungary": "HUF"},
}  # fmt: skip
"""Signs and names, in the singular, that are the money of several states, and what each calls so."""
HOME = {word: codes for words, codes in _HOME.items() for word in words.split()}
_OF_HOME = {state for codes in _HOME.values() for state in codes}
_AT_HOME = lazy_re(r"\b(?:minister|treasurer|premier|mayor|councillor|mp)\b")
_ABROAD = lazy_re(r"\b(?:president|secretary|ambassador|envoy|foreign|director|chancellor|commissioner|king)\b")


def state_of(transcript: Transcript, speaker: Speaker | None, known: Authority) -> str | None:
    """Give the state for which somebody speaks; None where no state is told.

    It is that of their office on the day or as printed; of who publishes; of all those who hold an office and speak,
    for the press that asks them counts in their money.
    """
    own = _own_state(transcript, speaker, known) or named_state(transcript.publisher or "")
    if own is not None or (speaker is not None and _holds_office(transcript, speaker, known)):
        return own
    others = {_own_state(transcript, other, known) for other in transcript.speakers if other.person is not None}
    return others.pop() if len(others) == 1 else None


def _holds_office(transcript: Transcript, speaker: Speaker, known: Authority) -> bool:
    person = None if speaker.person is None else known.get(speaker.person)
    return person is not None and any(held(office, transcript.date or "") != "no" for office in person.offices)


def _own_state(transcript: Transcript, speaker: Speaker | None, known: Authority) -> str | None:
    person = None if speaker is None or speaker.person is None else known.get(speaker.person)
    if person is not None and transcript.date:
        bodies = [office.body for office in person.offices if held(office, transcript.date) != "no"]
        if bodies:
            return next((state for body in bodies if (state := named_state(body)) is not None), None)
    printed = " ".join(filter(None, (speaker.affiliation, speaker.role))) if speaker is not None else ""
    return named_state(printed)


def host_of(transcript: Transcript, known: Authority) -> str | None:
    """Give the state of the place where ministers speak of whom no state is told; None where they may be guests."""
    roles = [fold(speaker.role) for speaker in transcript.speakers if speaker.role is not None]
    at_home = any(map(_AT_HOME.search, roles)) and not any(map(_ABROAD.search, roles))
    told = transcript.publisher is not None or any(_own_state(transcript, one, known) for one in transcript.speakers)
    return named_state(transcript.place or "") if at_home and not told else None


def rupees(state: str | None) -> str:
    """Give the currency of a state's bare rupees."""
    return RUPEES.get(state or "", "INR")


def dollars(state: str | None) -> str:
    """Give the currency of a state's bare dollars."""
    return DOLLARS.get(state or "", USUAL)


def at_home(printed: str, state: str | None) -> str | None:
    """Give the currency that a sign or bare name means to who speaks for a state; None where nothing is told."""
    word = printed.lower()
    return (HOME.get(word) or HOME.get(word.removesuffix("s")) or {}).get(state or "")


@cache
def named_state(words: str) -> str | None:
    """Give the one state that words name, by its name or its adjective; None where they name none or two."""
    folded = fold(words)
    found = {name for name, pattern in _states() if pattern.search(folded)}
    return found.pop() if len(found) == 1 else None


@cache
def _states() -> tuple[tuple[str, re.Pattern[str]], ...]:
    known = [(state.name, (state.name, *state.names, *state.adjectives)) for state in states()]
    known += [
        (name, (name,)) for name in {*DOLLARS, *RUPEES, *_OF_HOME} if name not in {state.name for state in states()}
    ]
    return tuple(
        (name, re.compile(rf"\b(?:{'|'.join(re.escape(fold(one)) for one in names)}"
                          rf"{'|white house|congress|federal reserve board' if name == 'United States' else ''})\b"))
        for name, names in known
    )  # fmt: skip
