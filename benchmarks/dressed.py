"""Texts in the dress of other media: pages and fragments of HTML, Markdown, XML, captions; invented chrome around them.

Words are counted before they are dressed, so that the menus of a page and the times of a caption count for nothing.
"""

from __future__ import annotations

import html
from itertools import count
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import drawing, sources
from benchmarks.made import SEED, Made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_MENU = 60
"""Links of a site's menu and of its footer."""
_LINE = 40
"""Characters of a line of captions."""
_SPEED = 2.5
"""Words a second, in captions."""


class _Talk(NamedTuple):
    """What is dressed.

    Attributes:
        title: its heading.
        date: the day it was held, ISO 8601.
        said: label (None where none is printed) and words of every paragraph.
    """

    title: str
    date: str
    said: list[tuple[str | None, str]]


def files(folder: Path, medium: str, words: int) -> Made:
    """Write the sources, names and numbers drawn anew, in the dress of a medium until they hold so many words."""
    folder.mkdir(parents=True, exist_ok=True)
    suffix, dress = MEDIA[medium]
    random = Random(SEED)
    number = held = size = 0
    for number in count():
        if held >= words:
            break
        source = sources.plain()[number % len(sources.plain())]
        said = list(_paragraphs(drawing.anew(source.text, random)))
        name = drawing.name_of(number)
        title = f"Press conference by {drawing.full_name(random)} in {name}"
        data = dress(_Talk(title, drawing.date(random), said)).encode()
        (folder / f"{name.lower()}-{number:05}{suffix}").write_bytes(data)
        held += sum(len(words.split()) + len((label or "").split()) for label, words in said)
        size += len(data)
    return Made(number, held, size)


def _paragraphs(text: str) -> Iterator[tuple[str | None, str]]:
    for block in sources.blocks(text):
        words = " ".join(block.split()).replace("**", "")
        label = sources.LABEL.match(words)
        if label is not None:
            yield label[0].strip(), words[label.end() :]
        elif words:
            yield None, words


def _fragment(talk: _Talk) -> str:
    return "".join(
        f"<p>{'' if label is None else f'<strong>{html.escape(label)}</strong>&nbsp; '}{html.escape(words)}</p>\n"
        for label, words in talk.said
    )


def _page(talk: _Talk) -> str:
    links = [drawing.name_of(rank) for rank in range(_MENU)]
    menu = "\n".join(
        f'<li class="menu-item menu-item-{at}"><a href="/{name.lower()}/" data-at="{at}">{name}</a></li>'
        for at, name in enumerate(links)
    )
    title = html.escape(talk.title)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Ministry of Lamps</title>
<meta property="article:published_time" content="{talk.date}T10:15:00+00:00">
<link rel="stylesheet" href="/site.css"><style>.menu-item {{ display: inline }}</style>
<script>window.lamps = window.lamps || []; lamps.push({{"page": "<p>no text</p>"}});</script></head>
<body class="single"><a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><nav class="menu"><ul>{menu}</ul></nav>
<form class="search" action="/"><label>Search <input type="search" name="q"></label><button>Go</button></form></header>
<main id="main"><article><h1>{title}</h1>
<p class="date"><time datetime="{talk.date}">{talk.date}</time></p>
<div class="content">{_fragment(talk)}</div></article>
<aside class="related"><h2>Related</h2><ul>{menu}</ul></aside></main>
<footer><div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div><ul>{menu}</ul>
<p>&copy; Ministry of Lamps</p></footer><script src="/site.js"></script></body></html>
"""


def _markdown(talk: _Talk) -> str:
    said = "\n\n".join(words if label is None else f"**{label}** {words}" for label, words in talk.said)
    return f'---\ntitle: "{talk.title}"\ndate: {talk.date}\n---\n\n# {talk.title}\n\n{said}\n'


def _xml(talk: _Talk) -> str:
    speeches: list[str] = []
    for label, words in talk.said:
        if label is not None or not speeches:
            speeches.append(f"<speech><from>{html.escape(label or 'The Chair:')}</from>\n")
        speeches[-1] += f"<p>{html.escape(words)}</p>\n"
    said = "".join(f"{speech}</speech>\n" for speech in speeches)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso><debate><meta><FRBRdate date="{talk.date}" name="held"/>'
        f"</meta><preface><p><docTitle>{html.escape(talk.title)}</docTitle></p></preface>\n"
        f"<debateBody><debateSection>\n{said}</debateSection></debateBody></debate></akomaNtoso>\n"
    )


def _captions(talk: _Talk) -> str:
    cues: list[str] = []
    spoken = 0
    for line, new in _lines(talk):
        words = line.split()
        cues.append(f"{_cue(spoken, len(words))}\n{'&gt;&gt; ' if new else ''}{html.escape(line, quote=False)}\n")
        spoken += len(words)
    return "WEBVTT\n\n" + "\n".join(cues)


def _captions_by_word(talk: _Talk) -> str:
    """Give captions as machines make them: a time at every word."""
    cues: list[str] = []
    spoken = 0
    for line, _ in _lines(talk):
        first, *others = html.escape(line, quote=False).split()
        timed = "".join(f"<{_clock(spoken + at)}><c> {word}</c>" for at, word in enumerate(others, start=1))
        cues.append(f"{_cue(spoken, len(others) + 1)} align:start position:0%\n{first}{timed}\n")
        spoken += len(others) + 1
    return "WEBVTT\nKind: captions\n\n" + "\n".join(cues)


def _lines(talk: _Talk) -> Iterator[tuple[str, bool]]:
    """Give lines of captions, and whether a voice begins with it."""
    for label, words in talk.said:
        line = label or ""
        new = label is not None
        for word in words.split():
            if len(line) + len(word) >= _LINE and line:
                yield line, new
                line, new = "", False
            line = f"{line} {word}" if line else word
        if line:
            yield line, new


def _cue(spoken: int, words: int) -> str:
    return f"{_clock(spoken)} --> {_clock(spoken + words)}"


def _clock(words: int) -> str:
    """Give the time after so many words."""
    seconds = words / _SPEED
    minutes = int(seconds // 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds % 60:06.3f}"


MEDIA: dict[str, tuple[str, Callable[[_Talk], str]]] = {
    "HTML pages": (".html", _page),
    "HTML fragments": (".html", _fragment),
    "Markdown": (".md", _markdown),
    "XML": (".xml", _xml),
    "captions": (".vtt", _captions),
    "captions, word by word": (".vtt", _captions_by_word),
}
"""The media: suffix of the files, and what dresses a talk."""
