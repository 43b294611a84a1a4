"""Whom a label without a name means: an office that somebody known holds, a part in the talk, or a voice of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import MODERATORS
from onrecord.reading.cast.parts import ANSWERING, kind_of, part_of
from onrecord.reading.names.names import name_words, office_words
from onrecord.reading.names.voice import Voice
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.cast.cast import Cast


def _sits(voice: Voice) -> bool:
    """Tell whether somebody hears others: before a judge or a coroner the answers are the witness's."""
    return any(not _SITTING.isdisjoint(fold(role).split()) for role in voice.roles)


def _is_office(voice: Voice, office: set[str], role: set[str]) -> bool:
    """Tell whether an office is the one printed with somebody: whom labels alone call Acting Chair is not the Chair."""
    return office <= role and (voice.titled or (role - office).isdisjoint(_STANDS_IN))


def _is_told_from(result: Cast, voice: Voice, office: set[str]) -> bool:
    """Tell whether labels have somebody's name behind an office: ``LE PRÉSIDENT`` is not LE PRÉSIDENT DAHL."""
    return any(
        held is voice and parts.name is not None and office <= office_words(parts.role or "")
        for core, held in result.by_label.items()
        if (parts := parse_label(core)).role is not None
    )


_STANDS_IN = frozenset("acting deputy vice temporary assistant interim alternate".split())
_PRESIDES = frozenset("the chair chairman chairwoman chairperson tribunal commissioner court sole member".split())
_SITTING = frozenset("justice judge magistrate coroner referee arbitrator".split())


def unnamed(result: Cast, core: str, parts: LabelParts, others: Sequence[Voice]) -> Voice:
    """Give whom a label without a name names: somebody known who is none of some others, or a new voice."""
    words = set(fold(core).split())
    if parts.generic:
        kind = "press" if parts.affiliation and parts.nobody else kind_of(core)
        part = part_of(core)
        same = [v for known, v in result.by_label.items() if not v.names and not v.roles and part_of(known) == part]
        held = [v for v in result.voices if v.names and any(part == part_of(role) for role in v.roles)]
        if len(held) == 1 and not parts.nobody and not same:
            result.resolved.add(core)
            return held[0]  # "The SPEAKER", after "The SPEAKER (Hon. D. Reyes)"
        titled = [v for v in result.voices if v.titled and (v.roles or (v.names and v in result.interviewed))]
        sits = len(titled) == 1 and titled[0] not in result.interviewed and _sits(titled[0])
        if part in ANSWERING and len(titled) == 1 and not sits:
            result.resolved.add(core)
            return titled[0]  # "R -" below "Entretien de M. Dahl, ministre des ports"
        voice = same[0] if same else Voice(one_person=False, kind=kind)
        if not same:
            result.voices.append(voice)
        return voice
    known = [voice for voice in result.voices if voice not in others]
    last = name_words(core)[-1:]
    called = [v for v in known if last and any(name_words(name)[-1:] == last for name in v.names)]
    if len(called) == 1 and len(words) > 1:
        return called[0]  # "SECRETARY DE LA CUMBRE": an office by its words, but the title names a de la Cumbre
    office = office_words(parts.role or core)
    fits = [v for v in known if v.names and any(_is_office(v, office, office_words(role)) for role in v.roles)]
    if len(fits) > 1:
        fits = [v for v in fits if v.titled] or fits
        fits = [v for v in fits if not _is_told_from(result, v, office)] or fits
    if len(fits) > 1:
        fits = [v for v in fits if any(office == office_words(role) for role in v.roles)] or fits
    if len(fits) == 1:
        result.resolved.add(core)
        return fits[0]
    sitting = [v for v in known if v.titled and v.names and _sits(v)] if words <= _PRESIDES else []
    if len(sitting) == 1:
        result.resolved.add(core)
        return sitting[0]  # "CHAIRPERSON" below "The Sole Member: Her Honour Judge Dana Reyes"
    same = [v for v in known if not v.names and any(office == office_words(role) for role in v.roles)]
    if same:
        return same[0]
    many = bool(words & {"official", "officials", "member", "staff", "aide", "analyst", "participant"}) or words <= {
        "the",
        "witness",
    }
    voice = Voice(roles=[parts.role or core], one_person=not many)
    if MODERATORS.issuperset(words):
        voice.kind = "moderator"  # "Coordinator:", an office by its word, who leads a call
    result.voices.append(voice)
    return voice
