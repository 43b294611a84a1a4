"""Small documents of every medium, of invented people: what the mutated documents of `../shared` do not cover."""

from __future__ import annotations

import json
from html import escape

from tests.formats import made, made_rtf

_SAID = (
    ("Dana Reyes", "Good morning. The harbour opens in May, and the fee is 5 crowns."),
    ("Ole Brandt", "Why not in April? Minister Sund said \u201cin spring\u201d."),
    ("Dana Reyes", "The ice. [applause] We have said so since 2031.\nNext question, please."),
    ("QUESTION", "Åse Lind, Harbour Wire. Is 3 < 4 & 4 > 3?"),
    ("Dana Reyes", "It is. Thank you all."),
)
_TITLE = "Press conference by Minister Dana Reyes"
_DATE = "12 March 2031"


def documents() -> list[bytes]:
    """Give one document or more of each medium, in a fixed order."""
    return [
        *_office(),
        *_pdf(),
        *_rtf(),
        *_json(),
        *_tables(),
        *(text.encode() for text in (*_captions(), *_xml(), *_pages(), _front())),
    ]


def _paragraphs(form: str, inside: str = " ") -> str:
    return "".join(form.format(escape(who), escape(words)).replace("\n", inside) for who, words in _SAID)


def _office() -> list[bytes]:
    p = made.p
    said = p(_TITLE) + p(_DATE) + "".join(p(f"**{escape(who)}:", f" {escape(words)}") for who, words in _SAID)
    table = f"<w:tbl><w:tr><w:tc>{p('Lamp')}</w:tc><w:tc>{p('lit', 'bright')}</w:tc></w:tr></w:tbl>"
    box = (
        f"<w:r><mc:AlternateContent xmlns:mc='urn:x'><mc:Choice>{p('In a box')}</mc:Choice>"
        f"<mc:Fallback>{p('In a box')}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    changed = p(
        "Lamps ", "<w:ins><w:r><w:t>burn</w:t></w:r></w:ins>", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    )
    styles = '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    spoken = _paragraphs('<text:p><text:span text:style-name="B">{}:</text:span> {}</text:p>', "<text:line-break/>")
    cells = "<table:table-cell><text:p>a</text:p></table:table-cell>" * 2
    other = (
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        '<text:p>Two<text:s text:c="2"/>or<text:tab/>three<office:annotation><text:p>hm</text:p>'
        "</office:annotation></text:p>"
    )
    head = "<style:header><text:p>Ministry of Lamps</text:p></style:header>"
    return [
        made.docx(said, header1=p("Ministry of Lamps"), footer1=p("Page ", "1"), footnotes=p("A note.")),
        made.docx(said + table + p("before ", box, "after") + changed, comments=p("hm")),
        made.odt(f"<text:h>{_TITLE}</text:h><text:p>{_DATE}</text:p>{spoken}{other}", styles, head),
    ]


def _pdf() -> list[bytes]:
    lines = f"{_TITLE}\n{_DATE}\n" + "".join(f"**{who}:** {words}\n" for who, words in _SAID)
    one, other = made.column(lines), made.column(lines, x=330)
    return [made.pdf(one, one, image=True), made.pdf(one + other), made.pdf(one, turned=90), made.pdf([], one)]


def _rtf() -> list[bytes]:
    """Give a talk as Word, LibreOffice and TextEdit write it, with what each can hold beside it."""
    said = [rf"{{\b {who}:}} {words}".replace("\n", r"\line ") for who, words in _SAID]
    told = [_TITLE, _DATE, *("".join(f"\\u{ord(c)}?" if c > "~" else c for c in each) for each in said)]
    more = (
        r"Lamps{\*\footnote\pard A note.} {\deleted x}{\v y}{\*\annotation hm}burn{\field{\*\fldinst x}{\fldrslt .}}"
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard In a box\par}}{\shprslt{\*\do{\dptxbxtext no}}}}"
        r"{\upr{old}{\*\ud{new}}}{\f37 \'cf\'f0}{\f3 \'b7}{\pict\bin4 {}{}}"
    )
    table = r"\trowd\cellx1\cellx2\pard\intbl Lamp\cell State\cell\row\pard"
    return [
        made_rtf.word(*told, more, table),
        made_rtf.libreoffice(*told, r"\uc0 \u55357\uc1 \u56832\'3f"),
        made_rtf.textedit(*told) + made_rtf.plain(r"{\f1 \'83A\'83\'42} Dana Reyes: One.", r"{\f1\fcharset128 A;}"),
    ]


def _json() -> list[bytes]:
    said = [
        {
            "id": n,
            "start": n * 1.5,
            "end": n * 1.5 + 1.25,
            "text": f" {words}",
            "speaker": who,
            "words": [{"word": who}],
        }
        for n, (who, words) in enumerate(_SAID)
    ]
    utterances = [
        {
            "id": str(n),
            "conversation_id": f"c{n // 4}",
            "text": words,
            "speaker": who,
            "reply-to": str(n - 1),
            "meta": {},
        }
        for n, (who, words) in enumerate(_SAID)
    ]
    speeches = [{"speaker": {"name": who}, "paragraphs": [words]} for who, words in _SAID]
    page = "Harbour fees\n\n" + "\n\n".join(f"{who}: {words} {words}" for who, words in _SAID * 4)
    return [
        json.dumps({"text": "", "segments": said, "language": "en"}).encode(),
        json.dumps(said, ensure_ascii=False, indent=1).encode(),
        "\n".join(map(json.dumps, utterances)).encode(),
        json.dumps({"utterances": utterances}, ensure_ascii=False).encode(),
        json.dumps({"date": "2033-02-07", "sections": [{"title": "Fees", "speeches": speeches}]}).encode(),
        json.dumps({"title": "Fees", "date": "2033-02-07", "text": page}).encode(),
    ]


def _tables() -> list[bytes]:
    rows = "".join(f'd{n // 4},2031-03-12,{who},"{words}",{n}\r\n' for n, (who, words) in enumerate(_SAID))
    tabs = "".join(f"{who}\t{words}\n".replace("\n", " ") + "\n" for who, words in _SAID)
    return [f"document,date,speaker,text,start\r\n{rows}".encode(), f"speaker\ttext\n{tabs}".encode("cp1252")]


def _captions() -> list[str]:
    times = [f"00:00:{n * 2:02}.000 --> 00:00:{n * 2 + 1:02}.500" for n in range(len(_SAID))]
    voices = [f"{when}\n<v {who}>{escape(words)}</v>\n" for when, (who, words) in zip(times, _SAID, strict=True)]
    srt = [
        f"{n}\n{when.replace('.', ',')}\n>> {who.upper()}: {words}\n"
        for n, (when, (who, words)) in enumerate(zip(times, _SAID, strict=True), start=1)
    ]
    rolling = [
        f"{when} align:start\n{words.partition('.')[0]}<00:00:01.500><c> {words.partition(' ')[2]}</c>\n"
        for when, (_, words) in zip(times, _SAID, strict=True)
    ]
    head = "WEBVTT\n\nNOTE by hand\n\nSTYLE\n::cue { color: red }\n\n"
    return [head + "\n".join(voices), "\n".join(srt), "WEBVTT\n\n" + "\n".join(rolling)]


def _xml() -> list[str]:
    declared = '<?xml version="1.0" encoding="UTF-8"?>\n'
    page = _paragraphs("<p>{}:</p>\n<p>{}</p>\n")
    pm = (
        f"<transcripts><transcript><title>{_TITLE}</title><prime-minister>Reyes, Dana</prime-minister>"
        f"<release-date>12/03/2031</release-date><content><![CDATA[{page}]]></content></transcript></transcripts>"
    )
    hansard = "<publicwhip><major-heading>Fees</major-heading>" + _paragraphs(
        '<speech speakername="{}" speakerid="x/1"><p>{}</p></speech>\n'
    )
    akoma = (
        '<akomaNtoso><debate><meta><FRBRdate date="2031-03-12" name="x"/></meta><debateBody><debateSection>'
        + _paragraphs("<speech><from>{}:</from><p>{}</p></speech>\n")
        + "<narrative>The bell rang.</narrative></debateSection></debateBody></debate></akomaNtoso>"
    )
    tei = (
        f"<TEI><teiHeader><title>{_TITLE}</title><person xml:id='dr'><persName>Dana Reyes</persName></person>"
        "</teiHeader><text><body><head>Fees</head>"
        + _paragraphs('<note type="speaker">{}:</note><u who="#dr"><seg>{}</seg></u>\n')
        + "</body></text></TEI>"
    )
    return [declared + each for each in (pm, f"{hansard}</publicwhip>", akoma, tei, f"<doc>{page}</doc>")]


def _pages() -> list[str]:
    said = _paragraphs("<p><strong>{}:</strong>&nbsp; {}</p>\n", "<br>")
    chrome = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    whole = (
        f"<!DOCTYPE html><html><head><title>{_TITLE}</title><script>x</script></head><body>{chrome}<main>"
        f"<h1>{_TITLE}</h1>{said}<table><tr><td>1</td><td>2</td></tr></table></main><footer>{chrome}</footer></body>"
    )
    return [whole, said]


def _front() -> str:
    said = "\n\n".join(f"**{who}:** {words}" for who, words in _SAID)
    return f'---\ntitle: "{_TITLE}"\ndate: 2031-03-12\n---\n\n# {_TITLE}\n\n{said}\n'
