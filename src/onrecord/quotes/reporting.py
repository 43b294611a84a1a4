"""The report on an article, as Markdown and as one HTML page that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from onrecord.quotes.figures import FIGURES
from onrecord.quotes.verification import DIFFERENCES, VERDICTS, WARNINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.quotes.check import Quotation, Report
    from onrecord.quotes.figures import FigureCheck
    from onrecord.quotes.verification import Difference, Verification

MARKS = {True: "✓", False: "✗"}
_ALL_THE_SAME = frozenset({"exact", "normalised"})
"""Verdicts under which a quotation is not ok because of a warning alone."""
_BUT = " (not ok: warnings)"


def verdict(one: Quotation) -> str:
    """Name what became of a quotation in a word."""
    if one.kind == "phrase":
        return "phrase"
    return "empty" if one.verification is None else one.verification.verdict


def says(one: Quotation) -> str:
    """Say what became of a quotation in a sentence."""
    if one.kind == "phrase":
        return "a word or two in marks, given to nobody, or a title; not verified"
    if one.verification is None:
        return "there is no word between the marks"
    little = harmless(one.verification)
    return f"{VERDICTS[one.verification.verdict]}{f' ({little})' if little else ''}"


def claimed(one: Quotation) -> str:
    """Name whom the article says a quotation is of."""
    if one.claim is None:
        return "nobody named"
    return one.claim.name or one.claim.office or "nobody named"


def counts(report: Report) -> str:
    """Count the quotations by verdict: ``5 quotations: 3 ok, 1 altered, 1 exact (not ok: warnings)``."""
    total = sum(report.verdicts.values())
    kinds = ", ".join(
        f"{count} {name}{_BUT if name in _ALL_THE_SAME else ''}"
        for name, count in sorted(report.verdicts.items(), key=lambda one: one[0] != "ok")
    )
    phrases = sum(one.kind == "phrase" for one in report.quotations)
    more = f"; {phrases} in marks that the article gives to nobody, not verified" if phrases else ""
    return f"{total} quotation{'' if total == 1 else 's'}{': ' if kinds else ''}{kinds}{more}"


def figure_counts(report: Report) -> str:
    """Count the figures by what became of them: ``2 figures told as somebody's: 1 found, 1 not found``."""
    told = report.figures or ()
    became = [one.became for one in told]
    kinds = ", ".join(f"{became.count(name)} {name}" for name in FIGURES if name in became)
    return f"{len(told)} figure{'' if len(told) == 1 else 's'} told as somebody's{': ' if kinds else ''}{kinds}"


def searched(report: Report) -> str:
    """Say what was searched; not found never means not said."""
    if report.searched is None:
        return "nothing was searched"
    one = report.searched
    days = f", {one.since} to {one.until}" if one.since else ""
    documents = f"{one.documents} document{'' if one.documents == 1 else 's'}"
    publishers = f"{one.publishers or 'unknown'} publisher{'' if one.publishers == 1 else 's'}"
    return f"searched: {documents} of {publishers}{days}; what is not found in it may still have been said"


def differing(found: Verification) -> list[Difference]:
    """Give the differences that change a word."""
    return [one for one in found.differences if not one.harmless]


def harmless(found: Verification) -> str:
    """Name the differences that change no word, where that is all that is to be said: ``dashes, white space``."""
    if found.verdict != "normalised":
        return ""
    return ", ".join(dict.fromkeys(DIFFERENCES[one.kind] for one in found.differences if one.harmless))


def markdown(report: Report, name: str) -> str:
    """Write the report as Markdown."""
    lines = [f"# Quotations in {_plain(name)}", "", f"{counts(report)}.", f"{_great(searched(report))}.", ""]
    for one in report.quotations:
        lines += [
            f"## {one.number}. {MARKS[one.ok]} {verdict(one)}: {_plain(claimed(one))}, paragraph {one.paragraph}",
            "",
            f"> {_plain(one.text)}",
            "",
            f"{_great(says(one))}.",
            *_markdown_facts(one.verification),
            "",
        ]
    if report.figures is not None:
        lines += [f"# {_great(figure_counts(report))}", ""]
        for each in report.figures:
            lines += [*_markdown_figure(each), ""]
    return "\n".join(lines)


def _markdown_figure(one: FigureCheck) -> Iterator[str]:
    yield f"## Figure {one.number}. {MARKS[one.ok]} {one.became}: {_plain(one.claimed)}, paragraph {one.paragraph}"
    yield f"\n> {_plain(one.text)}\n\n{_great(FIGURES[one.became])}."
    if one.citation is not None:
        whose = _plain(one.speaker or "speaker unknown")
        yield f"- the record: {_plain(one.record_words)}, in “{_plain(one.sentence)}” ({whose}), `{one.citation}`"


def _markdown_facts(found: Verification | None) -> Iterator[str]:
    for warning in found.warnings if found is not None else ():
        yield f"- **{warning}**: {WARNINGS[warning]}"
    for one in differing(found) if found is not None else ():
        yield f"- {one.kind}: “{_plain(one.quote)}” for “{_plain(one.record)}”"
    if found is not None and found.citation is not None:
        near = "nearest in the record" if found.words == "not-found" else "the record"
        whose = _plain(found.speaker or "speaker unknown")
        yield f"- {near}: “{_plain(found.record_words)}” ({whose}), `{found.citation}`"


def _great(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(text: str) -> str:
    """Keep a text on one line, and its characters from being read as marks."""
    line = " ".join(text.split())
    return "".join(f"\\{character}" if character in "\\`*_[]<>#|" else character for character in line)


_STYLE = """
:root { color-scheme: light; }
body { font: 17px/1.55 Georgia, 'Times New Roman', serif; color: #1c1c1c; background: #fff; margin: 0 auto;
  max-width: 46rem; padding: 2.5rem 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
p { margin: 0 0 1rem; }
.small { font: 14px/1.5 system-ui, sans-serif; color: #555; }
mark { background: none; color: inherit; border-bottom: 2px solid; padding-bottom: 1px; }
mark.ok { border-color: #2e7d4f; } mark.no { border-color: #b3261e; background: #fdecea; }
mark.phrase { border-color: #999; border-bottom-style: dotted; }
mark a { color: inherit; text-decoration: none; } sup { font: 11px/0 system-ui, sans-serif; padding-left: 1px; }
.headline { font-weight: 700; font-size: 1.2rem; line-height: 1.3; }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid #ccc; }
.item { border-top: 1px solid #ddd; padding: .9rem 0 .2rem; font: 15px/1.5 system-ui, sans-serif; break-inside: avoid; }
.item .verdict { font-weight: 600; } .ok .verdict { color: #2e7d4f; } .no .verdict { color: #b3261e; }
.item q, .item .record { font: 17px/1.5 Georgia, serif; } .item ul { margin: .4rem 0; padding-left: 1.2rem; }
.item p { margin-bottom: .6rem; }
code { font-size: 13px; overflow-wrap: anywhere; } del { color: #b3261e; } ins { color: #2e7d4f; }
@media print { body { padding: 0; } }
"""


def html(report: Report, name: str) -> str:
    """Write the report as one page: the article with its quotations marked, and below it what became of each."""
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f"<title>Quotations in {escape(name)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>Quotations in {escape(name)}</h1>",
        f'<p class="small">{escape(counts(report))}.<br>{escape(_great(searched(report)))}.</p>',
        *_article(report),
        *_items("Not ok", [one for one in report.quotations if not one.ok]),
        *_items("Ok", [one for one in report.quotations if one.ok and one.kind != "phrase"]),
        *_items("Not verified", [one for one in report.quotations if one.kind == "phrase"]),
        *([f"<h2>{escape(figure_counts(report))}</h2>"] if report.figures is not None else []),
        *map(_figure, report.figures or ()),
        "</body></html>",
    ]
    return "\n".join(parts) + "\n"


def _figure(one: FigureCheck) -> str:
    record = ""
    if one.citation is not None:
        link = f' · <a href="{escape(one.citation.url)}">source</a>' if one.citation.url else ""
        record = (
            f'<p>The record: {escape(one.record_words)}, in <span class="record">“{escape(one.sentence)}”</span> '
            f"({escape(one.speaker or 'speaker unknown')})<br><code>{escape(str(one.citation))}</code>{link}</p>"
        )
    return (
        f'<div class="item {"ok" if one.ok else "no"}"><p><span class="verdict">{MARKS[one.ok]} {escape(one.became)}'
        f"</span> · {escape(one.claimed)} · paragraph {one.paragraph}</p>"
        f"<p>{escape(one.text)}</p><p>{escape(_great(FIGURES[one.became]))}.</p>{record}</div>"
    )


def _class(one: Quotation) -> str:
    return "phrase" if one.kind == "phrase" else "ok" if one.ok else "no"


def _article(report: Report) -> Iterator[str]:
    marks: dict[int, list[tuple[int, int, Quotation]]] = {}
    for one in report.quotations:
        for number, span in one.places:
            marks.setdefault(number, []).append((span.start, span.end, one))
    for paragraph in report.paragraphs:
        at, pieces = 0, []
        for start, end, one in sorted(marks.get(paragraph.number, []), key=lambda mark: mark[0]):
            words = f"{escape(paragraph.text[start:end])}<sup>{one.number}</sup>"
            mark = f'<mark class="{_class(one)}"><a href="#q{one.number}">{words}</a></mark>'
            pieces += [escape(paragraph.text[at:start]), mark]
            at = end
        pieces.append(escape(paragraph.text[at:]))
        text = "".join(pieces)
        if paragraph.quoted:
            yield f"<blockquote><p>{text}</p></blockquote>"
        else:
            yield f'<p class="headline">{text}</p>' if paragraph.heading else f"<p>{text}</p>"


def _items(title: str, quotations: Sequence[Quotation]) -> list[str]:
    return [f"<h2>{title}</h2>", *map(_item, quotations)] if quotations else []


def _item(one: Quotation) -> str:
    found = one.verification
    facts = (
        [f"<li><b>{escape(warning)}</b>: {escape(WARNINGS[warning])}</li>" for warning in found.warnings]
        if found
        else []
    )
    if found is not None:
        facts += [
            f"<li>{escape(each.kind)}: <del>{escape(each.quote) or '(nothing)'}</del> for "
            f"<ins>{escape(each.record) or '(nothing)'}</ins></li>"
            for each in differing(found)
        ]
    record = ""
    if found is not None and found.citation is not None:
        near = "Nearest in the record" if found.words == "not-found" else "The record"
        link = f' · <a href="{escape(found.citation.url)}">source</a>' if found.citation.url else ""
        record = (
            f'<p>{near}: <span class="record">“{escape(found.record_words)}”</span> '
            f"({escape(found.speaker or 'speaker unknown')})<br><code>{escape(str(found.citation))}</code>{link}</p>"
        )
    listed = f"<ul>{''.join(facts)}</ul>" if facts else ""
    return (
        f'<div class="item {_class(one)}" id="q{one.number}">'
        f'<p><span class="verdict">{one.number}. {MARKS[one.ok]} {escape(verdict(one))}</span> · '
        f"{escape(claimed(one))} · paragraph {one.paragraph}</p>"
        f"<p><q>{escape(one.text)}</q></p><p>{escape(_great(says(one)))}.</p>"
        f"{listed}{record}</div>"
    )
