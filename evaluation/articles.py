"""Scores of `onrecord check` on twelve articles written for it: quotations found, whose they are said to be, verdicts.

A quotation is found when it has the words of the truth, in the truth's order: marks and a closing comma aside. A
verdict is right when it and `.ok` are the truth's; a quotation that was not found has none. Articles over the seeds lie
here without the seeds' words, which are filled in as they run (`placeholders.py`).
"""

from __future__ import annotations

import io
import json
import re
import tempfile
import zipfile
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation import gold
from evaluation.names import is_part
from evaluation.placeholders import filled
from evaluation.reading import read_bytes
from evaluation.report import table
from onrecord.archive import Archive
from onrecord.quotes.check import check

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.quotes.check import Quotation

PLACE = Path(__file__).with_suffix("")
EXAMPLES = Path(__file__).parents[1] / "examples"
_WORD = re.compile(r"\w+")
_DETERMINER = re.compile(r"^(?:the|a|an|its|his|her|their)\s+", re.IGNORECASE)
_WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Truth:
    """One quotation as its writer meant it.

    Attributes:
        words: its words; the parts of a split one in a row.
        speaker: the claimed speaker's full name; None where the article gives it to nobody; ``any``: left open.
        offices: other ways to name the speaker, any of which is right.
        verdicts: the right verdict; two where a split quotation leaves open whose comma it is.
        ok: whether it may pass.
    """

    words: str
    speaker: str | None
    offices: tuple[str, ...]
    verdicts: tuple[str, ...]
    ok: bool


@dataclass(frozen=True)
class Article:
    """An article: its bytes as a newsroom has them, the record it quotes from, what is true of it."""

    name: str
    data: bytes
    archive: str
    quotations: tuple[Truth, ...]


@dataclass
class ArticleScore:
    """What `check` got right of an article.

    Attributes:
        name: the article's.
        truths: quotations of the truth.
        given: quotations that `check` gave.
        found: those that both have.
        claims: found ones with a speaker to tell; ``claims_right``: with the right one.
        verdicts_right: found ones with the right verdict and `.ok`.
        false_ok: found ones that passed and should not have.
        amiss: one line for each fault.
    """

    name: str
    truths: int = 0
    given: int = 0
    found: int = 0
    claims: int = 0
    claims_right: int = 0
    verdicts_right: int = 0
    false_ok: int = 0
    amiss: list[str] = field(default_factory=list)


def articles() -> list[Article]:
    """Read the articles with their truth, the seeds' words filled in."""
    seeds = {seed.doc: seed.text for seed in gold.seeds()}
    return [
        _article(path, seeds)
        for path in sorted(PLACE.iterdir())
        if path.name[0].isdigit() and ".truth." not in path.name
    ]


def _article(path: Path, seeds: Mapping[str, str]) -> Article:
    head, _, body = path.with_suffix(".truth.txt").read_text(encoding="utf-8").partition("\n\n")
    archive, names, offices = "", {}, {}
    for line in head.splitlines():
        kind, _, value = line.partition(": ")
        key, _, rest = value.partition(" = ")
        if kind == "archive":
            archive = value
        elif kind == "name":
            names[key] = filled(f"{{{{{rest}}}}}", seeds, {})
        elif kind == "also":
            offices[filled(key, seeds, names)] = tuple(rest.split(" | "))
    quotations = []
    for line in body.splitlines():
        verdicts, ok, who, words = line.split(" | ", 3)
        speaker = filled(who, seeds, names)
        quotations.append(
            Truth(
                words=" ".join(filled(part, seeds, names) for part in words.split(" // ")),
                speaker=None if speaker == "nobody" else speaker,
                offices=offices.get(speaker, ()),
                verdicts=tuple(verdicts.split("/")),
                ok=ok == "ok",
            )
        )
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        data = _docx([filled(one, seeds, names) for one in json.loads(text)["paragraphs"]])
    else:
        data = filled(text, seeds, names).encode()
    return Article(path.stem, data, archive, tuple(quotations))


def _docx(paragraphs: Sequence[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in paragraphs)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_WORDPROCESSING}"><w:body>{body}</w:body></w:document>'
        )
    return data.getvalue()


def scores() -> list[ArticleScore]:
    """Check every article against its record."""
    with tempfile.TemporaryDirectory() as place:
        archives = {name: Archive(Path(place) / f"{name}.db") for name in ("examples", "seeds")}
        try:
            for path in sorted(EXAMPLES.glob("*.txt")):
                archives["examples"].add(read_bytes(path.read_bytes()))
            for seed in gold.seeds():
                archives["seeds"].add(read_bytes(seed.text.encode()))
            return [
                score(one.name, one.quotations, check(archives[one.archive], one.data).quotations) for one in articles()
            ]
        finally:
            for archive in archives.values():
                archive.close()


def score(name: str, truths: Sequence[Truth], quotations: Sequence[Quotation]) -> ArticleScore:
    """Hold what `check` found against the truth; the longest common run of both, in order, is what was found."""
    given = [one for one in quotations if one.kind == "quotation"]
    result = ArticleScore(name, truths=len(truths), given=len(given))
    mine, theirs = [_words(one.words) for one in truths], [_words(one.text) for one in given]
    for kind, i, j, k, m in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            for truth, one in zip(truths[i:j], given[k:m], strict=True):
                _compare(result, truth, one)
            continue
        result.amiss += [f"{name}: not found: {_short(one.words)}" for one in truths[i:j]]
        result.amiss += [f"{name}: no quotation: {_short(one.text)}" for one in given[k:m]]
    return result


def _compare(result: ArticleScore, truth: Truth, one: Quotation) -> None:
    result.found += 1
    if truth.speaker != "any":
        result.claims += 1
        if _same_speaker(truth, one):
            result.claims_right += 1
        else:
            claimed = "nobody" if one.claim is None else one.claim.name or one.claim.office
            result.amiss.append(
                f"{result.name}: speaker {claimed}, not {truth.speaker or 'nobody'}: {_short(truth.words)}"
            )
    verdict = "empty" if one.verification is None else one.verification.verdict
    if verdict in truth.verdicts and one.ok == truth.ok:
        result.verdicts_right += 1
        return
    result.false_ok += one.ok and not truth.ok
    warnings = "" if one.verification is None else ", ".join(one.verification.warnings)
    result.amiss.append(
        f"{result.name}: {verdict} ({'ok' if one.ok else 'not ok'}{'; ' + warnings if warnings else ''}), not "
        f"{'/'.join(truth.verdicts)} ({'ok' if truth.ok else 'not ok'}): {_short(truth.words)}"
    )


def _same_speaker(truth: Truth, one: Quotation) -> bool:
    if one.claim is None or truth.speaker is None:
        return one.claim is None and truth.speaker is None
    if one.claim.name is not None:
        return is_part(one.claim.name, truth.speaker)
    office = _DETERMINER.sub("", one.claim.office or "").casefold().replace("-", " ")
    return office in {_DETERMINER.sub("", each).casefold() for each in truth.offices}


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def _short(words: str) -> str:
    parts = words.split()
    return " ".join(parts) if len(parts) < 9 else f"{' '.join(parts[:4])} … {' '.join(parts[-3:])}"


def figures(scored: Sequence[ArticleScore]) -> dict[str, float]:
    """Give the figures of all articles together."""
    truths, given, found = (sum(getattr(one, name) for one in scored) for name in ("truths", "given", "found"))
    return {
        "detection_f1": 2 * found / (truths + given) if truths + given else 1.0,
        "speakers": sum(one.claims_right for one in scored) / (sum(one.claims for one in scored) or 1),
        "verdicts": sum(one.verdicts_right for one in scored) / (truths or 1),
        "false_ok": sum(one.false_ok for one in scored),
    }


def show(scored: Sequence[ArticleScore]) -> str:
    """Lay out a table by article, the whole and what was wrong."""
    head = ("article", "truth", "given", "found", "F1", "speakers", "verdicts", "passed wrongly")
    rows: list[tuple[object, ...]] = [
        (one.name, one.truths, one.given, one.found, *list(figures([one]).values())[:3], one.false_ok) for one in scored
    ]
    whole = figures(scored)
    sums = (sum(getattr(one, name) for one in scored) for name in ("truths", "given", "found"))
    rows.append(("all", *sums, whole["detection_f1"], whole["speakers"], whole["verdicts"], int(whole["false_ok"])))
    return "\n".join(
        [table("Articles: quotations checked", head, rows), *(f"  {line}" for one in scored for line in one.amiss), ""]
    )


if __name__ == "__main__":
    print(show(scores()))
