"""Changes of how labels are printed: delimiters, capitals, outlets, and on which line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from evaluation.alter.edits import Edit, edit

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from evaluation.gold import Seed, SeedTurn

_DELIMITERS = ":"


@dataclass(frozen=True)
class Form:
    """How one label is printed.

    Attributes:
        name: name or role, without the outlet.
        outlet: as printed in the label; None where none is.
        style: how the outlet stands behind the name, with ``{}`` for the outlet.
        end: the delimiter.
        alone: whether the label has a line to itself.
    """

    name: str
    outlet: str | None
    style: str
    end: str
    alone: bool


def relabel(seed: Seed, change: Callable[[Form], Form]) -> Seed:
    """Print every label in the form that ``change`` gives for its own."""
    edits = []
    for turn in seed.turns:
        if turn.label is None:
            continue
        old = _form(seed, turn)
        new = change(old)
        outlet = "" if new.outlet is None else new.style.format(new.outlet)
        edits.append(Edit(*turn.label, f"{new.name}{outlet}{new.end}"))
        if new.alone != old.alone:
            between = seed.text[turn.label.end : turn.place.start]
            white = len(between) - len(between.lstrip())
            edits.append(Edit(turn.label.end, turn.label.end + white, "\n\n" if new.alone else " "))
    return edit(seed, edits)


def other_brackets(seed: Seed, _random: Random) -> Seed:
    """Turn ``Name, Outlet:`` into ``Name (Outlet):`` and the other way round."""
    return relabel(seed, lambda form: replace(form, style=", {}" if form.style == " ({})" else " ({})"))


def outlets_behind_dashes(seed: Seed, random: Random) -> Seed:
    """Print ``Name - Outlet:``."""
    dash = random.choice("-–")
    return relabel(seed, lambda form: replace(form, style=f" {dash} {{}}"))


def other_capitals(seed: Seed, _random: Random) -> Seed:
    """Print ``NAME:`` for ``Name, Outlet:`` or ``Name``, and ``Name:`` for ``NAME:``; outlets are left out."""

    def change(form: Form) -> Form:
        name = form.name.title() if form.name.isupper() else form.name.upper()
        return replace(form, name=name, outlet=None, end=":")

    changed = relabel(seed, change)
    # An outlet that only the label printed is no longer known.
    turns = tuple(
        replace(turn, affiliation=None) if turn.affiliation and turn.affiliation not in changed.text else turn
        for turn in changed.turns
    )
    return replace(changed, turns=turns)


def other_lines(seed: Seed, _random: Random) -> Seed:
    """Give inline labels their own line, and put labels that stand alone on the line of the words, with a colon."""
    return relabel(seed, lambda form: replace(form, alone=not form.alone, end=":"))


def bare_lines(seed: Seed, _random: Random) -> Seed:
    """Give every label its own line, without a delimiter."""
    return relabel(seed, lambda form: replace(form, alone=True, end=""))


def full_stops(seed: Seed, _random: Random) -> Seed:
    """End every label with a full stop; inline ones are then in capitals, as is the custom."""
    return relabel(seed, lambda form: replace(form, end=".", name=form.name if form.alone else form.name.upper()))


def dashes(seed: Seed, random: Random) -> Seed:
    """End every label with a dash."""
    dash = random.choice(("–", "—", "-"))
    return relabel(seed, lambda form: replace(form, end=f" {dash}"))


def _form(seed: Seed, turn: SeedTurn) -> Form:
    assert turn.label is not None
    printed = seed.text[turn.label.start : turn.label.end]
    name = printed.rstrip(_DELIMITERS)
    end = printed[len(name) :]
    alone = "\n" in seed.text[turn.label.end : turn.place.start]
    outlet, style = turn.affiliation, ", {}"
    if outlet is None or outlet not in name:
        return Form(name, None, style, end, alone)
    if name.endswith(f"({outlet})"):
        style = " ({})"
    return Form(name[: name.index(outlet)].rstrip(" (,-"), outlet, style, end, alone)
