"""Documents made to break a reader: nested ten thousand deep, unpacking without end, one line without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.formats import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

DEPTH = 10_000
_NESTED = (
    *((b"<html>", tag, b"Good morning.") for tag in (b"div", b"p", b"span", b"strong", b"ul", b"table", b"q", b"nav")),
    *((b'<?xml version="1.0"?><akomaNtoso><debate>', tag, b"We begin.") for tag in (b"debateSection", b"speech", b"p")),
    *((b'<?xml version="1.0"?><TEI><text>', tag, b"We begin.") for tag in (b"div", b"u", b"seg", b"note", b"TEI")),
    *((b'<?xml version="1.0"?><publicwhip>', tag, b"We begin.") for tag in (b"speech", b"p", b"ques", b"table")),
    *((b'<?xml version="1.0"?><transcripts>', tag, b"We begin.") for tag in (b"transcript", b"content", b"title")),
    (b'<?xml version="1.0"?><transcripts><transcript><content><![CDATA[', b"div", b"Dana Reyes: One."),
    *((b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n", tag, b"We begin.") for tag in (b"c", b"v Dana Reyes", b"i")),
    *((b"", b"p", b"MS. SUND: Good morning."), (b'<?xml version="1.0"?>', b"a", b"Dana Reyes: One.")),
)


def _deep(random: Random) -> bytes:
    head, tag, words = random.choice(_NESTED)
    end = b"</" + tag.split(b" ")[0] + b">"
    return head + (b"<" + tag + b">") * DEPTH + words + end * random.choice((0, DEPTH // 2, DEPTH, 2 * DEPTH))


def _deep_office(random: Random) -> bytes:
    ends = random.choice((0, DEPTH, DEPTH))
    if random.random() < 0.5:
        tag = random.choice(("w:sdt", "w:p", "w:r", "w:tbl", "w:tc", "w:ins", "w:del", "w:txbxContent", "w:hyperlink"))
        return made.docx(f"<{tag}>" * DEPTH + made.p("Dana Reyes: The lamps are lit.") + f"</{tag}>" * ends)
    tag = random.choice(
        ("text:section", "text:p", "text:span", "table:table", "table:table-cell", "text:list", "office:annotation")
    )
    return made.odt(f"<{tag}>" * DEPTH + "<text:p>Dana Reyes: The lamps are lit.</text:p>" + f"</{tag}>" * ends)


def _deep_rtf(random: Random) -> bytes:
    group = random.choice(
        (
            *(b"{", b"{\\b ", b"{\\*\\x ", b"{\\footnote ", b"{\\header ", b"{\\fonttbl ", b"{\\info ", b"{\\pict "),
            *(b"{\\shp{\\*\\shpinst{\\shptxt ", b"{\\object{\\result ", b"{\\upr{a}{\\*\\ud ", b"{\\field{\\fldrslt "),
        )
    )
    end = b"}" * random.choice((0, DEPTH // 2, DEPTH, 3 * DEPTH))
    return b"{\\rtf1\\ansi Dana Reyes: One." + group * DEPTH + b"Two." + end + b"\\par Q: Why?}"


def _deep_json(random: Random) -> bytes:
    said = b'{"speaker": "A", "text": "b"}'
    opened, closed = random.choice(
        ((b"[", b"]"), (b'{"segments":', b"}"), (b'[{"text":', b"}]"), (b'{"speaker": {"id":', b"}}"))
    )
    return opened * DEPTH + said + closed * random.choice((0, DEPTH))


def _entities(_random: Random) -> bytes:
    grown = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    return b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "words ">' + grown + b"]><a><p>&a11;</p></a>"


def _zip_bomb(random: Random) -> bytes:
    """Pack what unpacks to far more: one member, many members, paragraphs without end, a size that is not told."""
    kind = random.randrange(5)
    size = random.choice((1_000, 60_000_000))
    if kind == 0:
        return made.docx(" " * size)
    if kind == 1:
        return made.odt(f"<text:p>{'a' * size}</text:p>")
    if kind == 2:
        return made.docx(made.p("Dana Reyes: One.") * (size // 200))
    if kind == 3:
        return made.docx(
            made.p("Dana Reyes: One."), **{f"header{n}": made.p("a" * (size // 500)) for n in range(3_000)}
        )
    data = bytearray(made.docx(made.p("a" * size)))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def _quotes(random: Random) -> bytes:
    """Give a table whose quotation marks are never closed, or open without end."""
    head = random.choice((b"speaker,text\n", b"speaker\ttext\r\n"))
    return head + random.choice((b'"', b'""', b'a,"\n', b"a,b\n", b",,,,\n", b'"a"b,"c\n')) * 50_000


_PLACES = (
    "Press conference by Minister Dana Reyes{}and Ole Brandt\n\n12 March 2031\n\nDANA REYES: One.\n\nQ: Two.\n",
    "Briefing\n\n12 March 2031\n\nDANA REYES: One {} two.\n\nQ: {}Why?\n\nDANA REYES{}: Three.\n\n[{}]\n\n({})\n",
    "<html><body><p>DANA REYES: One {}</p><p title='{}'>Q: Two</p><p>DANA REYES:{} Three</p></body></html>",
    "WEBVTT\n\n00:00:01.000 --> 00:00:02.000 {}\n>> DANA: One {}\n\n00:00:03.000 --> 00:00:04.000\n<v {}>Two\n",
    '<?xml version="1.0"?><publicwhip><speech speakername="Dana {}"><p>One {}</p></speech></publicwhip>',
    "---\ntitle: {}\ndate: 2031-03-12{}\n---\n\nDANA REYES: One.\n\nQ: Two.\n",
    'speaker,text\nDana Reyes,"One {}"\n{},b\n',
    '[{"start":0,"end":1,"text":"One {}","speaker":"Dana {}"}]',
    r"{\rtf1\ansi Briefing{}\par 12 March 2031\par {\b DANA REYES:} One {}\par Q: Two{}}",
)
_RUNS = (
    *(
        " ",
        "\t",
        "\u00a0",
        " \t",
        ".",
        ". ",
        "-",
        " - ",
        "—",
        ",",
        ", ",
        ":",
        ": ",
        "(",
        ")",
        "()",
        "[x] ",
        "A",
        "A ",
        "a ",
    ),
    *(
        "Aa ",
        "A. ",
        "Mr. ",
        "Dr. Aa ",
        "and ",
        "of the ",
        "Aa, ",
        "1",
        "1 ",
        "12:30 ",
        "2031 ",
        "12 March ",
        "“",
        "*",
        "**",
    ),
    *(
        "Q. ",
        "Q: ",
        "Aa-",
        "Minister ",
        "President of ",
        "Minister Aa, ",
        "&amp;",
        "&#",
        "<",
        "<b>",
        "[…] ",
        "É ",
        "MR. ",
    ),
    *(
        "Thank you. ",
        "Next question, Aa. ",
        "I am Aa ",
        "\n",
        " \n",
        "\n\n\t",
        "Aa Bb:\n",
        "A\n",
        "- a\n",
        "Aa Bb, Cc\n",
    ),
    *("(Laughter.) ", "\r", "\x0c", "\x85", "|", "/", "\\"),
)


def _run(random: Random) -> bytes:
    """Repeat a few characters where a document has none or one of them."""
    run = random.choice(_RUNS)
    return random.choice(_PLACES).replace("{}", run * (20_000 // len(run))).encode()


def _one_line(random: Random) -> bytes:
    return (
        random.choice(
            (
                b"a",
                b"A: ",
                b"<c>",
                b"<v A>",
                b">> ",
                b"\\u",
                b"&#",
                b"&amp;",
                b"<p>",
                b"(",
                b"\xe2\x80\x9c",
                b"Q. ",
                b"x:\n",
                b"[...] ",
                b"Mr. ",
            )
        )
        * 100_000
    )


BOMBS: tuple[Callable[[Random], bytes], ...] = (
    *(_deep, _deep, _deep_office, _deep_rtf, _deep_json, _entities, _zip_bomb, _quotes, _one_line, _run, _run),
)
