r"""RTF: what Word, LibreOffice and TextEdit write, characters, places, tables, notes, and files that are damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord import formats, walk
from onrecord.model import REPLACEMENT, Capture, NotADocument, Span, from_json, to_json
from tests.formats import made_rtf as made
from tests.formats.proved import read_proved, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Transcript

TALK = (
    "Press conference by Minister Ilse Brandt",
    "12 March 2031",
    r"{\b Ilse Brandt:} Good morning. The lamps are lit.",
    r"{\b Anders Voll:} Are they {\i all} lit?",
    r"{\b Ilse Brandt:} They are.",
)
SAID = [
    ("Ilse Brandt", "Good morning. The lamps are lit."),
    ("Anders Voll", "Are they all lit?"),
    ("Ilse Brandt", "They are."),
]


def _read(body: str, fonts: str = "") -> Transcript:
    return _one(made.plain(body, fonts))


def _one(data: bytes) -> Transcript:
    (transcript,) = read_proved(data)
    assert from_json(to_json(transcript)).offsets == transcript.offsets
    return transcript


def _problems(transcript: Transcript) -> set[str]:
    return {problem.kind for problem in transcript.problems}


def _source(transcript: Transcript, data: bytes, words: str) -> bytes:
    at = transcript.text.index(words)
    place = transcript.offsets.to_source(Span(at, at + len(words)), transcript.text)
    return data[place.start : place.end]


@pytest.mark.parametrize("program", [made.word, made.libreoffice, made.textedit])
def test_a_talk_as_programs_write_it(program: Callable[..., bytes]) -> None:
    data = program(*TALK)
    transcript = _one(data)
    assert told(transcript) == SAID
    assert (transcript.title, transcript.date) == (TALK[0], "2031-03-12")
    assert transcript.capture.media_type == "application/rtf"
    assert transcript.problems == ()
    assert _source(transcript, data, "The lamps are lit") == b"The lamps are lit"
    assert _source(transcript, data, "they all lit") == rb"they {\i all} lit"
    assert "\n\nAnders Voll: Are they all lit?\n\n" in transcript.text


def test_heads_and_feet_are_furniture_and_stand_outside() -> None:
    transcript = _one(made.word(*TALK))
    kinds = [transcript.text[s.start : s.end] for s in transcript.segments if s.kind == "furniture"]
    assert kinds == ["Ministry of Lamps", "Page 1"]
    assert transcript.text.startswith("Ministry of Lamps\n\nPress")
    assert transcript.text.endswith("They are.\n\nPage 1")
    assert "old talk" not in transcript.text


def test_notes_stand_behind_the_body() -> None:
    note = r"{\super\chftn}{\*\footnote\pard\plain {\super\chftn} A note.\par Of two.}"
    transcript = _read(rf"Lamps burn{note} well.\par And oil{{\footnote\ftnalt\pard\intbl Of oil.}}.")
    assert transcript.text == "Lamps burn well.\n\nAnd oil.\n\nA note.\n\nOf two.\n\nOf oil."


def test_what_is_left_out_is_counted() -> None:
    transcript = _read(
        r"Lamps {\deleted gl\u8212-ow}{\revised burn}{\v  hid\plain den}. {\*\atnid MO}{\*\atnauthor Maud}"
        r"{\*\annotation\pard hm}{\v\deleted0 secret\v0 So.}\par{\v  }{\*\unknown words}"
    )
    assert transcript.text == "Lamps burnden. So."
    assert {problem.kind: problem.says for problem in transcript.problems if "left-out" in problem.kind} == {
        "deletions-left-out": "left out of the record: 1 deletions that are tracked",
        "comments-left-out": "left out of the record: 1 comments",
        "hidden-left-out": "left out of the record: 2 runs of hidden text",
    }


FONTS = (
    r"{\f0\fcharset0 Lamp;}{\f1\fcharset204 Cyr;}{\f2\fcharset128 Kana;}{\f3\fcharset2 Symbol;}{\f4\fcharset1 Any;}"
    r"{\f5\cpg1250 East;}{\f6\cpg9 No;}{\f7 \\f0;}"
)


@pytest.mark.parametrize(
    ("body", "text", "source"),
    [
        (r"Se\'e9 \'93yes\'94", "Seé “yes”", rb"Se\'e9 \'93yes\'94"),
        (r"{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет", rb"\'cf\'f0\'e8\'e2\'e5\'f2"),
        (r"\f2 \'83A\'83\'42\'8e\'96 b", "アィ事 b", rb"\'83A\'83\'42\'8e\'96 b"),
        (r"{\f3 \'b7\'61} a\'e9", "• \uf061 aé".replace(" ", "", 1), rb"\'b7\'61} a\'e9"),
        (r"\f4 \'e9\f5 \'e8\f6 \'e9\f99 \'e9\plain\'e9", "éčééé", rb"\'e9\f5 \'e8\f6 \'e9\f99 \'e9\plain\'e9"),
        (r"\u8212-x\u197?se", "—xÅse", rb"\u8212-x\u197?se"),
        (r"\uc0\u8364 5", "€5", rb"\u8364 5"),
        (r"\uc2\u26085\'93\'fa\u26412AB.", "日本.", rb"\u26085\'93\'fa\u26412AB."),
        (r"\u8226\bullet\u8212\~. \'95", "•—. •", rb"\u8226\bullet\u8212\~. \'95"),
        (r"\u-10179?\u-8704? \uc0 \u55357\uc1 \u56832\'3f", "😀 😀", rb"\u-10179?\u-8704? \uc0 \u55357\uc1 \u56832"),
        (r"\u65533?", REPLACEMENT, rb"\u65533"),
        (r"a\emdash b\endash\lquote c\rquote  \ldblquote d\rdblquote\bullet", "a—b–‘c’ “d”•", None),
        (r"\{a\}\\b\_c\-d\~e\	f\tab g\line h", "{a}\\b\u2011c\u00add\u00a0e\tf\tg\nh", None),
        ("\\u8212\n-\\u8212-x", "——x", None),
        ("\\f2 a\\'83\nA\\'83\n\\'41", f"a{REPLACEMENT}A{REPLACEMENT}A", None),
        (r"\tab \~{\b  }Lamp\par  \tab\line{ }\u160?\'a0\u8212-", "Lamp\n\n—", None),
        (r"a\|b\:c\*", "abc", rb"a\|b\:c"),
    ],
)
def test_characters_and_their_bytes(body: str, text: str, source: bytes | None) -> None:
    data = made.plain(body, FONTS)
    transcript = _one(data)
    assert transcript.text == text
    assert REPLACEMENT in text or "undecodable-byte" not in _problems(transcript)
    if source is not None:
        assert _source(transcript, data, text) == source


def test_a_word_of_unicode_is_one_piece() -> None:
    data = made.plain(r"\u1051?\u1072?\u1084?\u1087?\u1072? \u1076\'e4\u1072\'e0{\b\u1076?}")
    transcript = _one(data)
    assert transcript.text == "Лампа дад"
    assert [(p.start, p.end) for p in transcript.offsets.pieces] == [(0, 5), (5, 6), (6, 8), (8, 9)]
    assert _source(transcript, data, "да") == rb"\u1076\'e4\u1072"


@pytest.mark.parametrize(
    ("head", "body", "text", "encoding"),
    [
        (r"\mac", r"\'8e", "é", "mac_roman"),
        (r"\pc", r"\'82", "é", "cp437"),
        (r"\pca", r"\'9b", "ø", "cp850"),
        (r"\ansi\ansicpg1251\deff3", r"\'e9", "й", "cp1251"),
        (r"\ansi\ansicpg65001", r"\'c3\'a9", "é", "utf-8"),
        (r"\ansi\ansicpg65001", "Ã©", "é", "utf-8"),
        (r"\ansi\ansicpg0\deff", r"\'e9", "é", "cp1252"),
    ],
)
def test_the_code_page_of_the_document(head: str, body: str, text: str, encoding: str) -> None:
    transcript = _one(rf"{{\rtf1{head} {body}}}".encode("latin-1"))
    assert (transcript.text, transcript.capture.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("page", "text"), [("1252", "é “a”"), ("1251", "й “a”"), ("1250", "é “a”"), ("932", "é “a”"), ("1361", "é “a”")]
)
def test_western_fonts_have_the_page_of_the_document_unless_that_has_two_bytes(page: str, text: str) -> None:
    body = rf"{{\rtf1\ansi\ansicpg{page}{{\fonttbl{{\f0\fcharset0 Lamp;}}}}\f0 \'e9 \'93a\'94}}"
    assert _one(body.encode("ascii")).text == text


def test_code_pages_that_are_doubtful() -> None:
    assert _problems(_one(rb"{\rtf1\ansi\ansicpg4711 \'e9}")) >= {"unknown-code-page"}
    raw = _one(b"{\\rtf1\\ansi Gr\xc3\xbc\xc3\x9f Gott}")
    assert (raw.text, "code-page-doubted" in _problems(raw)) == ("GrÃ¼ÃŸ Gott", True)
    assert "code-page-doubted" not in _problems(_one(b"{\\rtf1\\ansi Gr\xfc\xdf Gott}"))
    bad = _one(rb"{\rtf1\ansi a\'81b\u55357?c\u56832?\u0?d\u1114112?\par\u-90179?b\par\u55357?}")
    assert (
        bad.text == f"a{REPLACEMENT}b{REPLACEMENT}c{REPLACEMENT * 2}d{REPLACEMENT}\n\n{REPLACEMENT}b\n\n{REPLACEMENT}"
    )
    assert next(p.says for p in bad.problems if p.kind == "undecodable-byte").startswith("bytes from 13 on (5c273831")


def test_tables() -> None:
    row = r"\trowd\cellx1\cellx2\pard\intbl Lamp\cell State\cell\row"
    other = r"\pard\intbl\cell lit\par bright\par\cell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par no}\row"
    transcript = _read(rf"Before\par {row}{other}\pard After \u233?.\par\pard\intbl a\par\cell b\cell\row\pard\u233?nd")
    assert transcript.text == "Before\n\nLamp\tState\nlit\nbright\n\nAfter é.\n\na\tb\n\nénd"


def test_boxes_objects_fields_and_lists() -> None:
    box = (
        r"{\shp{\*\shpinst\shpleft1{\sp{\sn wzName}{\sv no}}no\par\'e9"
        "\\\n"
        r"{\shptxt \pard In a box\par}}"
        r"{\shprslt{\*\do{\dptxbxtext no}}}}"
    )
    old = r"{\*\do\dobxpage{\dptxbxtext\pard\dptxbxtext In an old box}no}"
    transcript = _read(
        rf"before {box}after{old}\page more{{\object\objemb{{\*\objclass no}}{{\*\objdata 00ff}}{{\result shown}}}} "
        r"{\upr{old}{\*\ud{new}}} {\field{\*\fldinst{HYPERLINK no}}{\fldrslt{\ul link}}}{\xe{\v no}}"
        r"\sect{\listtext\pard\plain 1.\tab}First{\pict\pngblip 89504e47\bin3 {}}}{{\NeXTGraphic no.png}}"
        r"{\*\shppict{\pict 00}} end"
    )
    assert transcript.text == ("before \n\nIn a box\n\nafter\n\nIn an old box\n\nmoreshown new link\n\n1.\tFirst end")


def test_labels_told_by_bold_type_alone() -> None:
    turns = "".join(
        rf"\pard\plain\b {who}\b0\line {words}\par"
        for who, words in (
            ("Ilse Brandt", "Good morning. The lamps of the harbour are lit."),
            ("Anders Voll", "Are they all lit, and for how long?"),
            ("Ilse Brandt", "They are. They burn through the winter."),
            ("Anders Voll", "And the oil, is there enough of it?"),
            ("Ilse Brandt", "There is."),
        )
    )
    assert [name for name, _ in told(_read(turns))] == ["Ilse Brandt", "Anders Voll"] * 2 + ["Ilse Brandt"]


def test_several_documents_in_one_file() -> None:
    data = made.word(*TALK) + b"\r\n" + rb"{\rtf1\pard}" + made.textedit(*TALK).replace(b"12 March", b"13 March")
    first, second = read_proved(data)
    assert (first.date, second.date) == ("2031-03-12", "2031-03-13")
    assert (first.capture.part, second.capture.part) == (1, 2)


DAMAGED = [
    (r"{\rtf1 {\b Lamps} burn", "Lamps burn", "groups-left-open"),
    (r"{\rtf1 {\b Lamps\'e", "Lampse", "groups-left-open"),
    ("{\\rtf1 Lamps\\", "Lamps", "groups-left-open"),
    (r"{\rtf1 Lamps}} burn} well", "Lamps burn well", "group-never-opened"),
    (r"{\rtf1 Lamps} burn {\rtf1 well}", "Lamps burn well", "text-behind-the-end"),
    (r"{\rtf1 Lamps\bin3 {{{ burn}", "Lamps burn", "binary-left-out"),
    (r"{\rtf1 Lamps\bin300 burn}", "Lampsburn", "binary-cut"),
    (r"{\rtf1 {\pict \bin300 }Lamps\bin-5 \bin burn}", "Lampsburn", None),
    (r"{\rtf1{\fonttbl{\f0\fcharset204 Lamp;}\pard Lamps \'e9}", "Lamps й", "group-without-end"),
    (r"{\rtf1{\stylesheet{\s0\pard Lamp;}{\s1 Oil;}}\sectd Lamps}", "Lamps", None),
    (r"{\rtf1{\pict 89504e47\par\pard Lamps}", "Lamps", "group-without-end"),
    (r"{\rtf1{\fonttbl\bin3 }}}{\f1\fcharset204\bin99999 ;}}\f1\'e9}", "й", None),
    (r"{\rtf1{\*\generator Lamp\sectd Lamps}", "Lamps", "group-without-end"),
    (r"{\rtf1\colortbl}Lamps}", "Lamps", "text-behind-the-end"),
    (r"{\rtf1}\colortbl}Lamps}", "Lamps", "group-never-opened"),
]


@pytest.mark.parametrize(("source", "text", "problem"), DAMAGED)
def test_files_that_are_damaged(source: str, text: str, problem: str | None) -> None:
    transcript = _one(source.encode("ascii"))
    assert transcript.text == text
    assert problem is None or problem in _problems(transcript)


@pytest.mark.parametrize("source", [r"{\rtf1{\info{\title Lamp \pard}", r"{\rtf1\par}", r"{\rtf", r"{\rtf1{\pict 00}}"])
def test_files_without_text(source: str) -> None:
    with pytest.raises(NotADocument, match="holds no text"):
        formats.read(Capture(source.encode("ascii")))


def test_every_beginning_of_a_file_is_read() -> None:
    data = made.word(*TALK)
    for end in range(5, len(data), 7):
        try:
            read_proved(data[:end])
        except NotADocument as error:
            assert "no text" in str(error)  # noqa: PT017 - most beginnings hold text


@pytest.mark.parametrize(
    "group", ["{", r"{\b ", r"{\*\x ", r"{\footnote ", r"{\shp{\*\shpinst{\shptxt ", r"{\object{\result "]
)
@pytest.mark.parametrize("closed", [True, False])
def test_groups_nested_deep(group: str, closed: bool) -> None:
    depth = 10_000
    end = "}" * (depth * group.count("{") * closed)
    transcript = _one((r"{\rtf1 Ilse Brandt: One." + group * depth + "Two." + end + " Three.}").encode("ascii"))
    assert transcript.text.startswith("Ilse Brandt: One.")
    assert ("groups-left-open" in _problems(transcript)) is not closed
    assert ("Two." in transcript.text) is ("*" not in group or "shpinst" in group)


def test_what_stands_before_a_file() -> None:
    assert _one(b"\xef\xbb\xbf\r\n{\\rtf1 Ilse Brandt: One.}\r\n\x00").text == "Ilse Brandt: One."


def test_a_text_that_lacks_words_is_not_proved() -> None:
    data = made.word(*TALK)
    transcript = _one(data)
    says = walk.first_difference(transcript.text.replace("Are they ", ""), data, "latin-1", "application/rtf")
    assert says is not None
    assert says[1].startswith("Aretheyalllit?")
    assert walk.first_difference(transcript.text, data, "latin-1", "application/rtf") is None
