"""Changes of the page: blank lines, newlines, order, what is left out, typography and the site's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from evaluation.alter.edits import Edit, arrange, edit, head_end, substitute
from evaluation.gold import UNKNOWN
from evaluation.names import holds_name

if TYPE_CHECKING:
    from random import Random

    from evaluation.gold import Seed, SeedTurn

_TOP = ("Skip to main content", "Home", "News and events", "Transcripts", "Menu", "Search")
_BOTTOM = ("Share this page", "Print", "Related content", "Privacy notice", "All rights reserved.", "Back to top")


def more_blank_lines(seed: Seed, _random: Random) -> Seed:
    """Double every blank line, and end lines as Windows does."""
    return substitute(seed, r"\n{2,}|\n", lambda match: "\r\n" * (2 * len(match.group()) - 1))


def fewer_blank_lines(seed: Seed, _random: Random) -> Seed:
    """Take every blank line out: a paragraph is then a line."""
    return substitute(seed, r"\n{2,}", lambda _match: "\n")


def reorder(seed: Seed, random: Random) -> Seed:
    """Put the exchanges (a question with what leads to it and what answers it) in another order."""
    exchanges, current = [], [0]
    for index in range(1, len(seed.turns)):
        asked = any(seed.turns[at].kind == "question" for at in current)
        before = seed.turns[index - 1].kind
        leads = seed.turns[index].kind in {"question", "moderation"} and before in {"answer", "statement"}
        if leads and (asked or current[0] == 0):
            exchanges.append(current)
            current = []
        current.append(index)
    exchanges.append(current)
    movable = [at for at, block in enumerate(exchanges) if any(seed.turns[index].kind == "question" for index in block)]
    if not movable:
        return arrange(seed, tuple(reversed(range(len(seed.turns)))))
    moved = random.sample(movable, len(movable))
    if moved == movable:
        moved = movable[1:] + movable[:1]
    places = dict(zip(movable, moved, strict=True))
    return arrange(seed, [index for at in range(len(exchanges)) for index in exchanges[places.get(at, at)]])


def leave_out_a_speaker(seed: Seed, random: Random) -> Seed:
    """Take out every labelled turn of one speaker, with what only they showed about the others.

    A speaker before whose unlabelled neighbour the label is the only seam is left in.
    """
    names = list(dict.fromkeys(turn.speaker for turn in seed.turns if turn.label is not None))
    able = [name for name in names if name != UNKNOWN and _can_go(seed.turns, name)]
    gone = random.choice(able)
    kept = [at for at, turn in enumerate(seed.turns) if turn.speaker != gone or turn.label is None]
    left = arrange(seed, kept)
    return replace(left, turns=tuple(_without_introduction(left, turn) for turn in left.turns))


def _can_go(turns: tuple[SeedTurn, ...], name: str) -> bool:
    goes = [turn.speaker == name and turn.label is not None for turn in turns]
    seams = all(turns[at + 1].label is not None for at in range(len(turns) - 1) if goes[at])
    stays = any(turn.label is not None and not gone for turn, gone in zip(turns, goes, strict=True))
    return seams and stays


def _without_introduction(seed: Seed, turn: SeedTurn) -> SeedTurn:
    if turn.evidence != "introduced" or holds_name(seed.text, turn.speaker):
        return turn
    return replace(turn, speaker=UNKNOWN, evidence="none")


def other_typography(seed: Seed, random: Random) -> Seed:
    """Change the quotation marks' style, and no-break spaces to plain ones or the other way round."""
    text = seed.text
    if text.count("’") > text.count("'"):
        straight = {"’": "'", "‘": "'", "“": '"', "”": '"'}
        changed = substitute(seed, "[’‘“”]", lambda match: straight[match.group()])
    else:
        changed = substitute(seed, "'", lambda _match: "’")
        changed = substitute(changed, r'"(?=\w)', lambda _match: "“")
        changed = substitute(changed, '"', lambda _match: "”")
    if "\xa0" in text:
        return substitute(changed, "\xa0", lambda _match: " ")
    share = random.uniform(0.2, 0.6)
    return substitute(changed, r"(?<=[.:,]) (?=\S)", lambda _match: "\xa0" if random.random() < share else " ")


def other_dressing(seed: Seed, random: Random) -> Seed:
    """Take the bullets of the head out, indent paragraphs, and put the site's own words at top and bottom."""
    bare = substitute(seed, r"(?m)^  • \|\n|^  • ", lambda _match: "", head_end(seed))
    bare = substitute(bare, r"(?<=\d) -(?=\n)", lambda _match: "", head_end(bare))
    indent = random.choice(("  ", "    ", "\t"))
    indented = substitute(bare, r"(?m)^(?=\S)", lambda _match: indent)
    top = "\n".join(random.sample(_TOP, 3)) + "\n\n"
    bottom = "\n\n" + "\n".join(random.sample(_BOTTOM, 4)) + "\n"
    end = len(indented.text)
    return edit(indented, [Edit(0, 0, top), Edit(end, end, bottom)])
