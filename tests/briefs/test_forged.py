"""Words put into somebody's mouth by hand: wherever in a brief they stand, the check tells of them."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from onrecord.briefs.check import BriefReport, check_brief
from onrecord.briefs.lines import blocks
from onrecord.model import Span
from tests.pace import within

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive import Archive

FORGED = "We will abolish every one of the harbour dues tomorrow"
LUXURY = "Our harbour dues are no luxury; they are the shelter of our own harbours."
PORTS = "Thirteen ports meet the pledge on dues."


@pytest.fixture(scope="module")
def cite(record: Archive) -> Callable[[str], str]:
    """Give the written citation of words of the first talk."""
    row = next(row for row in record.documents() if "2031-03-12" in row.id)
    transcript = record.get(row.id)

    def find(words: str) -> str:
        start = transcript.text.index(words)
        return str(transcript.cite(Span(start, start + len(words))))

    return find


@pytest.fixture(scope="module")
def check(record: Archive) -> Callable[[str], BriefReport]:
    return lambda text: check_brief(record, text.encode())


# Figures


@pytest.mark.parametrize(("figure", "became"), [("5", "other value"), ("7", "other value"), ("55", "found")])
def test_the_end_of_a_longer_number_is_not_the_number(dues: Archive, figure: str, became: str) -> None:
    row = next(row for row in dues.documents() if "2031-06-20" in row.id)
    transcript = dues.get(row.id)
    start = transcript.text.index("This year 55 percent")
    cited = transcript.cite(Span(start, start + len("This year 55 percent of ships paid the dues.")))
    report = check_brief(dues, f"Only {figure} percent of ships paid the dues [{cited}].\n".encode())
    assert [(one.became, report.ok) for one in report.figures] == [(became, became == "found")]


# Lines that are read past


def test_a_note_in_brackets_is_no_address(check: Callable[[str], BriefReport]) -> None:
    for line in (
        f"[Note]: Anders Voll said “{FORGED}” to the council.",
        f"[1]: Anders Voll said “{FORGED}”",
        f"[Note]: https://board.example/x Anders Voll said “{FORGED}”",
        f"[Note]: <https://board.example/x> Anders Voll said “{FORGED}”",
        f"[^1]: Anders Voll: “{FORGED}”",
        f"[“{FORGED}”]: https://board.example/x",
    ):
        assert not check(f"{line}\n\nOther.\n").ok, line
    for line in ("[`a@0123456789ab#1-2`]: <https://board.example/x#:~:text=a%20b>", "[2]: https://board.example/x"):
        assert [one.text for one in blocks(f"{line}\n\nOther.\n".encode())] == ["Other."]


def test_only_printed_tags_are_taken_away(check: Callable[[str], BriefReport]) -> None:
    assert not check(f'<p><span class="tag">Voll said “{FORGED}”</span></p>').ok
    assert [one.text for one in blocks(b'<p><span class="tag">new</span>Dues fall.</p>')] == ["Dues fall."]


@pytest.mark.parametrize("line", ["-" * 20_000 + "x", "# a" + " " * 20_000 + "b", "# a" + "#" * 20_000 + "b"])
def test_long_lines_take_no_longer_than_they_are(line: str) -> None:
    with within(1):
        blocks(line.encode())


# Every region of a brief


REGIONS = {
    "headline": f"# Anders Voll: “{FORGED}”\n\nText.\n",
    "headline in brackets": f"### Joint press conference (“{FORGED}”)\n",
    "headline signed": f"## {FORGED} — Anders Voll, 12 March 2031\n",
    "paragraph": f"Anders Voll: “{FORGED}”\n",
    "paragraph signed": f"{FORGED} — Anders Voll, 12 March 2031\n",
    "paragraph signed without a day": f"{FORGED} — Anders Voll\n",
    "paragraph above a signature": f"{FORGED}.\n\n— Anders Voll, 12 March 2031\n",
    "item": f"- Anders Voll: “{FORGED}”\n",
    "bold": f"**Anders Voll: “{FORGED}”**\n",
    "cell": f"| Who | What |\n|---|---|\n| Voll | “{FORGED}” |\n",
    "head of a table": f"| Who | “{FORGED}” |\n|---|---|\n| Voll | a |\n",
    "block": f"> {FORGED}.\n",
    "block in bold": f"> **{FORGED}.**\n>\n> — Anders Voll, 12 March 2031\n",
    "item of a block": f"> - {FORGED}.\n",
    "headline of a block": f"> # {FORGED}\n",
    "cell of a block": f"> | {FORGED} |\n",
    "dash in a block": f"> — {FORGED}\n",
    "definition": f"## What belongs\n\n- Words: “dues”\n\nIn conclusion, Anders Voll said “{FORGED}”.\n",
    "item of the definition": f"## What belongs\n\n- Anders Voll said “{FORGED}”.\n",
    "behind a label of the definition": f"## What belongs\n\n- Words: “dues”; Anders Voll said “{FORGED}”.\n",
    "label of the definition elsewhere": f"Words: “{FORGED}”\n",
    "searched": f"Searched: Anders Voll said “{FORGED}”.\n",
    "searched, quiet": f"*Searched: all that has “{FORGED}”.*\n",
    "belongs by": f"- Belongs by: Anders Voll, who said “{FORGED}”\n",
    "belongs by, behind": f"- Belongs by: word of the definition “dues”; Anders Voll said “{FORGED}”\n",
    "gone": f"Used at the event before and not here: “{FORGED}”\n",
    "gone, second": f"Used at the event before and not here: “dues”, “{FORGED}”\n",
    "first": f"- For the first time from this speaker in this record: “{FORGED}”\n",
    "first, as it was called": f"First time from this speaker in this record: “{FORGED}”\n",
    "later": f"- Later: said again, now as “{FORGED}”\n",
    "later, in a sentence": f"Later: said again, now as “{FORGED}”, said Anders Voll.\n",
    "deadline": f"- Deadline: “{FORGED}”\n",
    "chosen": f"- Chosen: Voll said “{FORGED}”\n",
    "not used": f"**Not used:** “{FORGED}”\n",
    "field": f"What else differs: scope: only the later says “{FORGED}”\n",
    "fields": f"What else differs: measure: “{FORGED}” beside “dues”; window: “{FORGED}” beside “2031”\n",
    "voice": f"### “{FORGED}” (not named) (3 passages at 2 events)\n",
    "code": f"`Anders Voll: “{FORGED}”`\n",
    "address": f"[Note]: Anders Voll: “{FORGED}”\n",
    "other marks": f"A “golden age of all the ports”, and ‘{FORGED}’, said Voll; “that was all that he said”.\n",
    "other marks, straight": f"“That was all that Voll said”, and '{FORGED}'. “And so it was that day.”\n",
    "tags of a quotation": f"Voll said <q>{FORGED}</q>.\n",
    "tags of a block quotation": f"Text.\n<blockquote cite='x'>{FORGED}</blockquote>\n",
    "words of a link": f"[“{FORGED}”](https://board.example/x)\n",
}


@pytest.mark.parametrize("region", REGIONS)
def test_forged_words_without_a_citation(check: Callable[[str], BriefReport], region: str) -> None:
    report = check(REGIONS[region])
    assert not report.ok
    assert {one.verdict for one in report.quotations if not one.ok} <= {"not found", "altered"}
    assert any(FORGED in one.text for one in report.quotations)


CITED = {
    "bare": "{forged} — Anders Voll, 12 March 2031 [{cited}]\n",
    "bare, only a day behind the name": "{forged} — Voll, 2031 [{cited}]\n",
    "bare, by somebody unknown": "{forged} — Ottilie Brask, 12 March 2031 [{cited}]\n",
    "bare, without a day": "{forged} — Anders Voll [{cited}]\n",
    "headline": "# Voll: “{forged}” [{cited}]\n",
    "headline, bare": "# {forged} — Anders Voll, 12 March 2031 [{cited}]\n",
    "block": "> {forged}.\n>\n> — Anders Voll, 12 March 2031, [{cited}]\n",
    "block in bold": "> **{forged}.**\n>\n> — Anders Voll, 12 March 2031, [{cited}]\n",
    "behind the citation of a block": "> {words}\n>\n> — Anders Voll, 12 March 2031, [{cited}] {forged}.\n",
    "behind the citation in a block": "> {words} [{cited}] {forged}.\n",
    "under the signature": "> {words}\n>\n> — Anders Voll, 12 March 2031, [{cited}]\n>\n> {forged}.\n",
    "in the signature": "> {words}\n>\n> — Anders Voll, {forged}, 12 March 2031, [{cited}]\n",
    "belongs by": "Belongs by: “{forged}” [{cited}]\n",
    "searched": "Searched: “{forged}” [{cited}]\n",
    "gone": "Used at the event before and not here: “{forged}” [{cited}]\n",
    "definition": "## What belongs\n\n- Words: “{forged}” [{cited}]\n",
    "bare, that does not resolve": "{forged} — Anders Voll, 12 March 2031 [{cited}0000]\n",
}


@pytest.mark.parametrize("region", CITED)
def test_forged_words_with_a_good_citation(
    check: Callable[[str], BriefReport], cite: Callable[[str], str], region: str
) -> None:
    report = check(CITED[region].format(forged=FORGED, words=LUXURY, cited=cite(LUXURY)))
    assert any(not one.ok for one in report.quotations), report


@pytest.mark.parametrize(
    "signature", ["— [{}], Maud Okonjo", "— Anders Voll, [{}], 12 March 2030", "[{}] (Maud Okonjo, 12 March 2031)"]
)
def test_a_signature_behind_the_citation(
    check: Callable[[str], BriefReport], cite: Callable[[str], str], signature: str
) -> None:
    report = check(f"> {LUXURY}\n>\n> {signature.format(cite(LUXURY))}\n")
    assert [one.verdict in {"wrong speaker", "wrong day"} for one in report.quotations] == [True]
    right = signature.replace("Maud Okonjo", "Anders Voll").replace("2030", "2031")
    assert check(f"> {LUXURY}\n>\n> {right.format(cite(LUXURY))}\n").ok


def test_headlines_and_definitions_may_quote(check: Callable[[str], BriefReport], cite: Callable[[str], str]) -> None:
    words = LUXURY.removesuffix(".")
    report = check(f"### “{words}” (2 uses)\n\n> {LUXURY}\n>\n> — Anders Voll, [{cite(LUXURY)}]\n")
    assert [one.verdict for one in report.quotations] == ["cited above or below", "exact"]
    for text in (
        "## What belongs\n\n- Words: “all that the ports have ever taken” (2 passages), “dues”\n",
        "## What belongs\n\n- Also brought in: companion “all that the ports ever took” (1 passage)\n",
        "## What belongs\n\n- Also brought in: decided (2 passages)\n",
        "<div><h2>What belongs</h2><dl><dt>Words</dt><dd>“all that the ports have ever taken”</dd></dl></div>",
        "- Belongs by: word of the definition “all that the ports have ever taken”; decided\n",
        "- Later: said again with another deadline (July, now May), now as “will, or has agreed to”, of Voll\n",
        "### “Q” (not named) (2 passages at 1 event)\n",
    ):
        assert check(text).quotations == (), text


def test_a_sentence_of_the_analysts_own_is_no_quotation(
    check: Callable[[str], BriefReport], cite: Callable[[str], str]
) -> None:
    for text in (
        f"The board kept to its course — as the chair had said on 12 March 2031 [{cite(LUXURY)}]\n",
        "The board kept to its course — it met again on 12 March 2031\n",
        "The board kept to its course — Ottilie Brask, 12 March 2031\n",
    ):
        report = check(text)
        assert (report.quotations, report.ok) == ((), True), text


# Pages and documents of Word

PAGE = "<!DOCTYPE html><html><head><title>Dues</title></head><body><p>Text of the brief.</p>{}</body></html>"
SAYS = f"Anders Voll: “{FORGED}”"


@pytest.mark.parametrize(
    "part",
    [
        f"<nav><ol><li>{SAYS}</li></ol></nav>",
        f"<aside><p>{SAYS}</p></aside>",
        f"<footer>{SAYS}</footer>",
        f"<form><button>{SAYS}</button></form>",
        f"<figure><svg><text>2031</text></svg><figcaption>{SAYS}</figcaption></figure>",
        f"<figure><svg><text>2031</text><p>{SAYS}</p></figure>",
        f'<p aria-hidden="true">{SAYS}</p>',
        f"<p hidden>{SAYS}</p>",
        f"<noscript>{SAYS}</noscript>",
        f"<h2>{SAYS}</h2>",
        f"<table><caption>{SAYS}</caption><tr><td>a</td></tr></table>",
        f"<dl><dt>Words</dt><dd>{SAYS}</dd></dl>",
        f"<h2>What belongs</h2><dl><dt>Words</dt><dd>“dues”, as {SAYS}</dd></dl>",
        f"<blockquote><ul><li>{FORGED}</li></ul></blockquote>",
        f"<p>Anders Voll: <q>{FORGED}</q></p>",
    ],
)
def test_forged_words_on_a_page(check: Callable[[str], BriefReport], part: str) -> None:
    assert check(PAGE.format("")).ok
    report = check(PAGE.format(part))
    assert any(not one.ok and FORGED in one.text for one in report.quotations), report


def test_a_head_that_is_not_closed_hides_nothing(check: Callable[[str], BriefReport]) -> None:
    assert not check(f"<!DOCTYPE html><html><head><title>Dues</title><body><p>{SAYS}</p></body></html>").ok
    assert not check(f"<!DOCTYPE html><title>Dues</title><h2>Dues</h2>\n```\n{SAYS}\n```\n").ok


_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RUN = "<w:r><w:t>{}</w:t></w:r>"
_BOXED = "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>"


def word(body: str, **parts: str) -> bytes:
    """Give a document of Word."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/document.xml", f"<w:document {_SPACE}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            packed.writestr(f"word/{name}.xml", f"<w:part {_SPACE}><w:p>{_RUN.format(text)}</w:p></w:part>")
    return made.getvalue()


@pytest.mark.parametrize(
    "made",
    [
        word(f"<w:p>{_RUN.format(SAYS)}</w:p>"),
        word("", footnotes=SAYS),
        word("", endnotes=SAYS),
        word("", header1=SAYS),
        word("", footer2=SAYS),
        word(f"<w:p>{_RUN.format('Before.')}{_BOXED.format(_RUN.format(SAYS))}</w:p>"),
        word(f"<w:p>{_RUN.format(SAYS)}{_BOXED.format(_RUN.format('Boxed.'))}</w:p>"),
        word(f"<w:tbl><w:tr><w:tc><w:p>{_RUN.format(SAYS)}</w:p></w:tc></w:tr></w:tbl>"),
    ],
    ids=["body", "footnote", "endnote", "header", "footer", "box", "beside a box", "cell"],
)
def test_forged_words_in_a_document_of_word(record: Archive, made: bytes) -> None:
    report = check_brief(record, made)
    assert any(not one.ok and one.text == FORGED for one in report.quotations), report
