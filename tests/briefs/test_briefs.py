"""A dossier in every format: each citation resolves, the same bytes come twice, words stay words."""

from __future__ import annotations

import builtins
import io
import json
import re
import zipfile
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import docx
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from onrecord.archive import Archive, NeedsExtra
from onrecord.briefs import FORMATS, NoSuchFormat, write
from onrecord.briefs.blocks import printable, said_words
from onrecord.briefs.links import link, web_address
from onrecord.briefs.markdown import code, escaped
from onrecord.briefs.outline import NOTHING
from onrecord.briefs.promised import GROUPS, POSSIBLE
from onrecord.ledgers import figurecharts
from onrecord.ledgers.dossiers import PARTS, Because, Dossier, Passage, Ruled, Taken
from onrecord.model import Citation, CitationRef
from tests.briefs.made import empty

WRITTEN = re.compile(r"[\w./-]+@[0-9a-f]{12}#\d+-\d+")
NAMES = [each.name for each in FORMATS]


def text_of(made: bytes, name: str) -> str:
    """Give all the text that a reader of the format sees."""
    if name == "docx":
        with zipfile.ZipFile(io.BytesIO(made)) as opened:
            xml = opened.read("word/document.xml").decode()
        return unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", "\n", xml)))
    if name == "html":
        return unescape(re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(style|svg).*?</\1>", "", made.decode())))
    return made.decode()


def citations_of(value: object) -> list[Citation]:
    """Give every citation in the rows of a dossier."""
    if isinstance(value, Citation):
        return [value]
    if isinstance(value, msgspec.Struct):
        return [each for field in value.__struct_fields__ for each in citations_of(getattr(value, field))]
    if isinstance(value, dict):
        return [found for each in value.values() for found in citations_of(each)]
    return [found for each in value for found in citations_of(each)] if isinstance(value, tuple) else []


def test_the_fixture_has_something_in_every_section(dossier: Dossier) -> None:
    parts = set(PARTS) - {"figures", "disagreements"}
    assert all(getattr(dossier, part) for part in parts), [part for part in parts if not getattr(dossier, part)]
    assert dossier.series
    assert dossier.differences
    statuses = {row.status for row in dossier.questions}
    assert all(statuses & set(group) for _, group in GROUPS[:2]), statuses


@pytest.mark.parametrize("name", NAMES)
def test_every_citation_resolves(name: str, dossier: Dossier, record: Archive) -> None:
    found = set(WRITTEN.findall(text_of(write(dossier, name, why=True), name)))
    assert len(found) > 20
    for written in found:
        assert record.resolve(CitationRef.parse(written)).citation.exact


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_its_citation(name: str, dossier: Dossier) -> None:
    found = set(WRITTEN.findall(text_of(write(dossier, name), name)))
    wanted = [*(passage.citation for passage in dossier.passages), *(each.citation for each in dossier.summary)]
    wanted += [moment.citation for moment in dossier.timeline]
    wanted += [point.figure.citation for series in dossier.series for point in series.points]
    wanted += [row.citation for row in dossier.alone]
    wanted += [each.commitment.citation for each in dossier.commitments]
    wanted += [later.citation for each in dossier.commitments for later in each.later]
    wanted += [row.citation for row in dossier.possible]
    wanted += [row.citation for row in dossier.questions]
    wanted += [answer.citation for row in dossier.questions for answer in row.answers]
    wanted += [use.citation for point in dossier.points for use in point.uses]
    wanted += [each for named in dossier.named for each in (named.first, named.latest)]
    wanted += [each for hole in dossier.gaps for each in (hole.citation, hole.touches)]
    wanted += [side for each in dossier.differences for side in (each.edit.before, each.edit.after) if side is not None]
    assert {str(each) for each in wanted} <= found


@pytest.mark.parametrize("name", NAMES[:3])
def test_what_may_be_a_commitment_stands_apart_and_promises_nothing(name: str, dossier: Dossier) -> None:
    text = " ".join(text_of(write(dossier, name), name).replace("\\", "").split())
    behind = text[text.index(POSSIBLE) :]
    assert "1 passage to read: the record calls none of them one" in behind
    assert "The dues stay where they are." in behind
    assert not re.search("The dues (will|is|:)", behind)
    assert POSSIBLE not in text_of(write(empty(), name), name)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("why", [False, True])
def test_the_same_dossier_gives_the_same_bytes(name: str, why: bool, dossier: Dossier) -> None:
    again = msgspec.structs.replace(dossier)
    assert write(dossier, name, why=why) == write(again, name, why=why)


@pytest.mark.parametrize("name", NAMES[:3])
def test_an_empty_section_says_what_was_searched(name: str) -> None:
    text = text_of(write(empty(), name), name)
    assert text.count(NOTHING) == len(PARTS) + 1
    assert text.count("every sentence of 2 documents; in 1 document nobody has") == len(PARTS)
    assert "2 documents of 1 publisher, 12 March 2031 to 18 June 2031" in text
    assert "no word of the record begins with “xyzzy”" in text
    places = [text.rindex(title) for title in PARTS.values()]
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES[:3])
def test_sections_say_what_became_of_things(name: str, dossier: Dossier) -> None:
    text = " ".join(text_of(write(dossier, name), name).split())
    assert "premise of a question" in text
    assert "Without an answer" in text
    assert "Declined in the words" in text
    assert "will, or has agreed to: lower the dues" in text
    assert "Deadline: “by July 2031”" in text
    assert "No longer: “were never" in text or "Not in the use before" in text
    assert "For the first time from this speaker in this record: “dues”" in text
    assert "Used at the event before and not here: “tax”" in text
    assert "Figure changed: “Twelve” beside “Thirteen”" in text
    assert "(not named)" in text


@pytest.mark.parametrize("name", NAMES[:3])
def test_why_tells_what_brought_a_passage_in(name: str, dossier: Dossier) -> None:
    text = " ".join(text_of(write(dossier, name, why=True), name).split())
    assert text.count("Belongs by: word of the definition “dues”") == len(dossier.passages)
    assert f"“dues” ({len(dossier.passages)} passages)" in text
    assert "“Port Board” (0 passages)" in text
    assert "Belongs by" not in text_of(write(dossier, name), name)


def test_what_no_entry_names_is_counted_too(dossier: Dossier) -> None:
    because = (Because("kin", "tariff"), Because("beside", "whatever"))
    passages = tuple(msgspec.structs.replace(each, because=because) for each in dossier.passages)
    text = write(msgspec.structs.replace(dossier, passages=passages), "markdown", why=True).decode()
    assert f"spoken of “tariff” ({len(passages)} passages)" in text
    assert f"stands among sentences that belong ({len(passages)} passages)" in text


def test_marks_that_stand_in_no_passage_are_told_behind_them(dossier: Dossier) -> None:
    position = dossier.positions[0]
    taken = position.taken[0]
    elsewhere = dossier.positions[-1].taken[-1].passages[-1].citation
    moved = Taken(taken.record, None, None, taken.passages, ((elsewhere, elsewhere),), (("quay", elsewhere),))
    changed = msgspec.structs.replace(
        dossier, positions=(msgspec.structs.replace(position, taken=(moved, moved)),), since="2031-06-01"
    )
    text = write(changed, "markdown").decode()
    assert text.count(f"“quay” [`{elsewhere}`]") == 1
    assert text.count(f"Said before by the same speaker: “{said_words(elsewhere)}” [`{elsewhere}`]") == 2
    assert "new since 1 June 2031: 0 passages" in text


def test_the_definition_is_told(dossier: Dossier) -> None:
    ruled = Ruled("belongs", (str(dossier.passages[0].citation),), "E. Lind", "2031-07-02", "she means the dues")
    matter = msgspec.structs.replace(
        dossier.matter, exclude=("dues collector",), since="2031", until="2031-06", decisions=(ruled,)
    )
    text = write(msgspec.structs.replace(dossier, matter=matter), "markdown").decode()
    assert "- Shows nothing: “dues collector”" in text
    assert "- Held: from 2031 to 2031-06" in text
    assert f"- Decided: belongs: `{ruled.citations[0]}` (E. Lind, 2 July 2031, she means the dues)" in text


class Tags(HTMLParser):
    """Gathers what a page is made of."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "img", "link", "path", "line"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"path", "line"}:
            return
        assert self.open.pop() == tag


def tags_of(page: bytes) -> Tags:
    tags = Tags()
    tags.feed(page.decode())
    tags.close()
    assert tags.open == []
    return tags


def test_a_page_is_whole_and_safe(dossier: Dossier) -> None:
    made = write(dossier, "html", why=True)
    tags = tags_of(made)
    names = {tag for tag, _ in tags.found}
    assert not names & {"script", "img", "link", "iframe", "object", "form"}
    assert all(not name.startswith("on") for _, attributes in tags.found for name in attributes)
    targets = [attributes["href"] or "" for tag, attributes in tags.found if tag == "a"]
    ids = [attributes["id"] for _, attributes in tags.found if attributes.get("id")]
    assert len(ids) == len(set(ids))
    assert all(target[1:] in ids if target.startswith("#") else target.startswith("https://") for target in targets)
    assert any(":~:text=" in target for target in targets)
    levels = [int(tag[1]) for tag, _ in tags.found if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert ("html", {"lang": "en"}) in tags.found
    assert all(attributes.get("scope") == "col" for tag, attributes in tags.found if tag == "th")
    assert "url(http" not in made.decode()
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in made


def test_hostile_words_are_words_in_markdown(dossier: Dossier) -> None:
    made = write(dossier, "markdown").decode()
    assert r"\<script>alert(1)\</script> cost 1 \| 2 \| 3 crowns" in made
    assert (
        r"\`rm -rf\` \*\*dues\*\* (javascript:alert(1)) and # dues > dues end \&amp; begin ]]> here \<!-- dues" in made
    )
    tables = [line for line in made.splitlines() if line.startswith("|")]
    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in tables}
    assert widths <= {7, 8}  # what is named has six columns, figures outside a series too; those of a series seven
    assert not re.search(r"^(?:> )*(?:#|=|-{3})\s*dues", made, re.MULTILINE)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("[dues](javascript:x)", r"[dues\](javascript:x)"),
        ("[dues]: https://x.example", r"[dues\]: https://x.example"),
        ("[dues][1] and [^1]", r"[dues\][1] and \[^1]"),
        ("we say [sic] 40 [percent]", "we say [sic] 40 [percent]"),
        ("# dues", r"\# dues"),
        ("- dues", r"\- dues"),
        ("=== dues", r"\=== dues"),
        ("1. dues", r"1\. dues"),
        ("2031 was a year of dues. 1. or 2. of them", "2031 was a year of dues. 1. or 2. of them"),
        ("dues_of_all and _dues_", r"dues_of_all and \_dues\_"),
        ("5 < 6 & <b> &copy; AT&T", r"5 < 6 & \<b> \&copy; AT&T"),
        ("a\nb\u2028c", "a b c"),
    ],
)
def test_what_markdown_would_take_for_a_mark(words: str, written: str) -> None:
    assert escaped(words) == written


MARKS = [*"ab1.)-+*_`~[](){}<>!#&;:=|\\\"'^$ ", "&amp;", "](", "<b>", "1. ", "--- ", "``", " _a_ ", "__"]


@given(st.one_of(st.lists(st.sampled_from(MARKS), max_size=14).map("".join), st.text(max_size=12)))
def test_whatever_the_words_they_are_one_quotation(text: str) -> None:
    words = " ".join(printable(text).split())
    if not words:
        return
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = reader.parse(f"> {escaped(words)}\n>\n> — x\n")
    quote, source = (token for token in tokens if token.type == "inline")
    assert tokens[0].type == "blockquote_open"
    assert {child.type for child in quote.children or ()} <= {"text", "text_special"}
    assert "".join(child.content for child in quote.children or ()) == words
    assert source.content == "— x"


def test_a_fence_is_longer_than_what_it_holds() -> None:
    assert code("a``b") == "``` a``b ```"
    assert code("a") == "`a`"


def test_markdown_keeps_addresses_out_of_the_way(dossier: Dossier) -> None:
    made = write(dossier, "markdown").decode()
    first = next(passage for passage in dossier.passages if passage.citation.url)
    lines = [line for line in made.splitlines() if line.startswith(f"[`{first.citation}`]: <https://board.example/")]
    assert len(lines) == 1
    assert f"> — Anders Voll, Chair of the Port Board, 12 March 2031, [`{first.citation}`]" in made


def test_quotes_are_read_back_from_markdown_as_they_were_said(dossier: Dossier) -> None:
    said = {str(passage.citation): passage.words for passage in dossier.passages}
    tokens = MarkdownIt("commonmark").enable("table").parse(write(dossier, "markdown").decode())
    inside = [each for each in tokens if each.type == "inline"]
    children = [child for each in inside for child in each.children or ()]
    assert not {child.type for child in children} & {"html_inline", "image"}
    assert "html_block" not in {each.type for each in tokens}
    targets = [str(child.attrs["href"]) for child in children if child.type == "link_open"]
    assert targets
    assert all(target.startswith("https://board.example/") for target in targets)
    told = {}
    for words, source in pairwise(inside):
        if source.content.startswith("— "):
            shown = "".join(child.content for child in words.children or () if child.type in {"text", "text_special"})
            cited = [child.content for child in source.children or () if child.type == "code_inline"]
            told[cited[-1]] = shown
    assert {written: told[written] for written in said} == said


def test_a_word_document_opens_and_is_dated_nowhere(dossier: Dossier) -> None:
    made = write(dossier, "docx")
    document = docx.Document(io.BytesIO(made))
    assert document.paragraphs[0].text == "Harbour dues"
    headings = [each.text for each in document.paragraphs if each.style is not None and each.style.name == "Heading 1"]
    assert headings == [*PARTS.values(), "Documents with a passage", "What belongs"]
    assert document.core_properties.created is not None
    assert document.core_properties.created.year == 2000
    assert document.core_properties.author == ""
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        links = opened.read("word/_rels/document.xml.rels").decode()
    assert "https://board.example/2031/march.html#:~:text=" in links
    assert 'Target="javascript' not in links


def test_characters_that_no_document_may_hold(dossier: Dossier) -> None:
    odd = "dues\x00 \x1b[31m\u2028# rise\ufffe\ud800"
    passage = msgspec.structs.replace(dossier.passages[0], words=odd)
    position = msgspec.structs.replace(
        dossier.positions[0], taken=(msgspec.structs.replace(dossier.positions[0].taken[0], passages=(passage,)),)
    )
    changed = msgspec.structs.replace(dossier, positions=(position,))
    for name in ("markdown", "html", "docx"):
        text = text_of(write(changed, name), name)
        assert not set("\x00\x1b\u2028") & set(text)
        assert "\ufffd" in text


def test_json_has_the_names_of_the_rows(dossier: Dossier) -> None:
    form: dict[str, Any] = json.loads(write(dossier, "json", why=True))
    assert set(form) == {*Dossier.__struct_fields__, "brought"}
    assert set(form["passages"][0]) == {*Passage.__struct_fields__, "written"}
    assert form["passages"][0]["citation"]["written"] == form["passages"][0]["written"]
    assert form["brought"] == [{"how": "word", "entry": "dues", "passages": len(dossier.passages)}]
    assert form["looked"]["summary"]["says"].startswith("all sentences")
    assert form["positions"][0]["passages"] == dossier.positions[0].passages
    assert form["series"][0]["points"][0]["figure"]["amount"]
    assert len(citations_of(dossier)) == json.dumps(form).count('"exact": ')
    assert "brought" not in json.loads(write(dossier, "json"))


def test_charts_are_left_out_where_nothing_draws_them(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"<svg" in write(dossier, "html")

    def missing() -> None:
        raise NeedsExtra("no charts")

    monkeypatch.setattr(figurecharts, "_altair", missing)
    made = write(dossier, "html")
    assert b"<svg" not in made
    assert b"<table" in made
    assert b"word/media" not in write(dossier, "docx")


def test_word_documents_need_their_extra(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(NeedsExtra, match=re.escape("onrecord[documents]")):
        write(dossier, "docx")


def test_no_such_format(dossier: Dossier) -> None:
    with pytest.raises(NoSuchFormat, match="markdown, html, docx, json"):
        write(dossier, "pdf")


def test_links_lead_to_the_web_alone(dossier: Dossier) -> None:
    assert web_address("javascript:alert(1)") is None
    assert web_address("https://a.example/x y") is None
    cited = msgspec.structs.replace(dossier.passages[0].citation, url="https://a.example/talk.pdf")
    assert link(cited) == "https://a.example/talk.pdf"
    assert link(msgspec.structs.replace(cited, url=None)) is None
    short = msgspec.structs.replace(
        cited, url="https://a.example/t", exact="40", prefix="x they cost ", suffix=" crowns y"
    )
    assert link(short) == "https://a.example/t#:~:text=they%20cost-,40,-crowns"


@pytest.mark.parametrize("long", [255, 256, 400])
def test_a_long_title_is_shortened_only_in_the_properties_of_a_document_of_word(long: int) -> None:
    title = "d" * long
    document = docx.Document(io.BytesIO(write(empty(title), "docx")))
    assert document.paragraphs[0].text == title
    kept = document.core_properties.title
    assert (len(kept), kept.endswith("…")) == (255, long > 255)


def test_a_blank_line_stands_before_each_headline(dossier: Dossier) -> None:
    lines = write(dossier, "markdown").decode().split("\n")
    assert [before for before, line in pairwise(lines) if line.startswith("#") and before] == []
    assert not any(one == other == "" for one, other in pairwise(lines[:-1]))
