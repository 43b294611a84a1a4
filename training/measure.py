"""Measures the model on documents it has not learnt from: ``python -m training.voices --measure``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from math import exp
from random import Random
from typing import TYPE_CHECKING, Literal

from onrecord import formats
from onrecord.model import Capture, NotADocument
from onrecord.reading.unlabelled.voicemodel import VoiceModel, shipped
from training.documents import Document, documents, heard
from training.exchanges import SOME, said
from training.fit import PARTS, SEED, chosen, fit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.model import Transcript
    from training.fit import Taught

Hiding = Literal["press", "some", "all", "shown"]
HIDINGS: tuple[Hiding, ...] = ("press", "some", "all", "shown")
WORDS = 100_000
THRESHOLDS = (0.90, 0.95, 0.97, 0.98, 0.99)
BINS = (0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.985, 1)


@dataclass
class Measure:
    """What reading with the model did to documents.

    Attributes:
        hidden: questions whose labels were taken away.
        right: turns that the model began where a question begins.
        wrong: turns that it began elsewhere.
        found: hidden questions that the rules had found.
        mistaken: of the wrong ones, those that took words from an official; the others begin late in a question.
        back_right: turns given back where an answer begins.
        back_wrong: turns given back elsewhere.
        words: words read.
        shown: the wrong beginnings, in words.
    """

    hidden: int = 0
    right: int = 0
    wrong: int = 0
    found: int = 0
    mistaken: int = 0
    back_right: int = 0
    back_wrong: int = 0
    words: int = 0
    shown: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """Give the figures as a line of a table."""
        precision = f"{self.right / (self.right + self.wrong):.4f}" if self.right + self.wrong else "-"
        recall = f"{self.right / self.hidden:.3f}" if self.hidden else "-"
        both = f"{(self.right + self.found) / self.hidden:.3f}" if self.hidden else "-"
        return (
            f"| {name} | {self.hidden} | {self.right} | {self.wrong} | {self.mistaken} | {precision} | {recall} | "
            f"{both} | "
            f"{self.back_right} | {self.back_wrong} | {WORDS * self.mistaken / max(self.words, 1):.2f} |"
        )


HEAD = (
    "| documents | hidden questions | right | wrong | in officials' words | precision | recall | with rules | "
    "back, right | back, wrong | "
    "cuts into officials' words per 100,000 |\n|---|---|---|---|---|---|---|---|---|---|---|"
)


def hide(transcript: Transcript, hiding: Hiding, draw: Random) -> tuple[str, set[int], set[int]]:
    """Take labels out of a text.

    Returns:
        The text without them, where in it hidden questions begin, and where other turns begin.
    """
    pieces: list[str] = []
    asked: set[int] = set()
    others: set[int] = set()
    at = length = 0
    for one in said(transcript):
        turn = one.turn
        take = hiding == "all" or (
            one.role == "asker" and (hiding == "press" or (hiding == "some" and draw.random() < SOME))
        )
        if take and turn.label is not None and at <= turn.label.start < turn.start:
            pieces.append(transcript.text[at : turn.label.start])
            length += turn.label.start - at
            at = turn.start
            if one.role == "asker":
                asked.add(length)
        if one.role != "asker":
            others.add(length + turn.start - at)
    pieces.append(transcript.text[at:])
    return "".join(pieces), asked, others


def measure(pairs: Sequence[tuple[Document, VoiceModel]], hiding: Hiding) -> Measure:
    """Hide labels, read with the model that goes with each document, and count."""
    result = Measure()
    for document, model in pairs:
        text, asked, others = hide(document.transcript, hiding, Random(document.source.sha256))
        with heard(model):
            try:
                read = formats.read(Capture(text.encode()))[0]
            except NotADocument:
                continue
        if read.text != text:
            continue
        result.hidden += len(asked)
        result.words += len(text.split())
        result.found += sum(turn.start in asked for turn in read.turns if turn.evidence != "model" and not turn.label)
        for turn in read.turns:
            if turn.evidence != "model":
                continue
            if turn.kind in ("question", "interjection"):
                right = turn.start in asked
                result.right += right
                result.wrong += not right
                before = max((start for start in asked | others if start <= turn.start), default=-1)
                result.mistaken += not right and before not in asked
            else:
                right = turn.start in others
                result.back_right += right
                result.back_wrong += not right
            if not right:
                result.shown.append(f"{document.source.file}: {turn.kind} {text[turn.start : turn.start + 160]!r}")
    return result


def held_out(pairs: Taught, fold_of: Callable[[Document], object]) -> list[tuple[Document, VoiceModel]]:
    """Give each document a model that has seen nothing of its fold, calibrated as the one that ships."""
    ready = shipped()
    result: list[tuple[Document, VoiceModel]] = []
    for fold in sorted({fold_of(document) for document, _ in pairs}, key=str):
        rest = [pair for pair in pairs if fold_of(pair[0]) != fold]
        parts = []
        for name in PARTS:
            learnt = fit(chosen(name, rest), SEED)
            like = ready.asker if name == "asker" else ready.back
            parts.append(learnt._replace(slope=like.slope, shift=like.shift, threshold=like.threshold))
        model = VoiceModel(*parts)
        result += [(document, model) for document, _ in pairs if fold_of(document) == fold]
    return result


def thresholds(models: Sequence[tuple[Document, VoiceModel]]) -> list[str]:
    """Give the lines of a table: what cuts at other thresholds do, with labels of the press hidden and with none."""
    lines = ["| at least | cuts | right | in officials' words | with nothing hidden |", "|---|---|---|---|---|"]
    for least in THRESHOLDS:
        set_so = [
            (document, VoiceModel(model.asker._replace(threshold=least), model.back._replace(threshold=least)))
            for document, model in models
        ]
        hidden, shown = measure(set_so, "press"), measure(set_so, "shown")
        cuts = hidden.right + hidden.wrong
        lines.append(f"| {least:.2f} | {cuts} | {hidden.right} | {hidden.mistaken} | {shown.right + shown.wrong} |")
    return lines


def calibration(told: Sequence[tuple[float, bool]]) -> list[str]:
    """Give the lines of a table: of examples a model has not seen, how sure the shipped calibration is, and how right.

    Args:
        told: for each example the sum the model gives it, and whether somebody begins to ask there.
    """
    weights = shipped().asker
    said = [(1 / (1 + exp(-(weights.slope * figure + weights.shift))), changes) for figure, changes in told]
    lines = ["| said | examples | mean said | right |", "|---|---|---|---|"]
    for low, high in pairwise(BINS):
        inside = [(sure, right) for sure, right in said if low <= sure < high or (high == 1 and sure == 1)]
        if inside:
            mean, right = sum(sure for sure, _ in inside) / len(inside), sum(right for _, right in inside) / len(inside)
            lines.append(f"| {low:g} to {high:g} | {len(inside)} | {mean:.3f} | {right:.3f} |")
    return lines


def report(pairs: Taught, fold: dict[int, int], told: Sequence[tuple[float, bool]]) -> None:
    """Print the tables of the model card."""
    ways: tuple[tuple[str, Callable[[Document], object]], ...] = (
        ("held-out events", lambda document: fold[document.event]),
        ("held-out styles", lambda document: document.source.style),
    )
    for title, fold_of in ways:
        models = held_out(pairs, fold_of)
        print(f"\n{title}\n\n{HEAD}")
        wrong: list[str] = []
        for hiding in HIDINGS:
            one = measure(models, hiding)
            print(one.line(hiding))
            wrong += [f"{hiding}: {line}" for line in one.shown]
        for style, _ in sorted(Counter(document.source.style for document, _ in pairs).items()):
            print(measure([pair for pair in models if pair[0].source.style == style], "press").line(style))
        print("\n".join(wrong[:60]))
        if title == ways[0][0]:
            print("\nthresholds, held-out events\n")
            print("\n".join(thresholds(models)))
    print("\ncalibration, held-out events\n")
    print("\n".join(calibration(told)))
    taught = {document.source for document, _ in pairs}
    rest = [(document, shipped()) for document in documents() if document.source not in taught]
    print(f"\ndocuments that taught nothing\n\n{HEAD}")
    for hiding in HIDINGS[2:]:
        print(measure(rest, hiding).line(hiding))
