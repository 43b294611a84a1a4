r"""Reads an RTF document token by token, each once; groups are a stack, so that depth costs nothing.

What stands for a character after ``\u`` in programs that know no Unicode is passed over, ``\uc`` saying how much of it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.formats.rtf.pages import Pages, lacks_second
from onrecord.formats.rtf.passing import passed_over
from onrecord.formats.rtf.story import Make, Story
from onrecord.formats.rtf.words import BARE, BOXES, BREAKS, MUTED, SKIPPED, SPOKEN, STARRED, STORIES
from onrecord.model.rtf import NAMED, decoded
from onrecord.text.lazy import lazy_re

_TOKEN = lazy_re(
    rb"\\(?P<word>[A-Za-z]+)(?P<number>-?[0-9]{1,10})? ?|(?P<bytes>(?:\\'[0-9A-Fa-f]{2}|[\x80-\xff])+)"
    rb"|\\(?P<sign>[^A-Za-z])|(?P<brace>[{}])|(?P<plain>[^\\{}\r\n\x00\x80-\xff]+)",
    re.DOTALL,
)
_ITEM = lazy_re(rb"\\'([0-9A-Fa-f]{2})|([\x80-\xff])")
_END = lazy_re(rb"[\s\x00]*")
_TRAIL = lazy_re(rb"[\x30-\x5b\x5d-\x7a\x7c\x7e]")
START = b"{\\rtf"
NEW_PARAGRAPH = frozenset({"\r", "\n"})


class State(NamedTuple):
    r"""What a group inherits from the one around it.

    Attributes:
        story: where text goes.
        font: number of the font; None is the document's.
        bold: text is set in bold type.
        hidden: text is not shown.
        deleted: text is deleted by a change that is tracked.
        fallback: how many characters behind ``\u`` stand for it.
        in_table: the paragraph is in a table.
        muted: what stands here is no text.
    """

    story: str = "body"
    font: int | None = None
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    in_table: bool = False
    muted: bool = False


class Reader:
    """Reads one document of a file.

    Attributes:
        stories: what was read: ``body``, ``notes``, ``heads``, ``feet``.
        pages: its code pages.
        left_out: what the record leaves out, counted by kind.
        faults: what is damaged, by the name of the problem.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.stories = {name: Story() for name in ("heads", "body", "notes", "feet")}
        self.pages = Pages()
        self.left_out: dict[str, int] = {}
        self.faults: dict[str, str] = {}
        self._groups: list[State] = []
        self._now = State()
        self._boxes: list[int] = []
        self._starred = False
        self._skip = 0
        self._reach = self._unit = -1
        self._dropping = ""

    def read(self, at: int) -> int:
        """Read from the byte ``at`` on; give the byte where the next document begins, or the end of the file."""
        data = self._data
        while found := _TOKEN.search(data, at):
            start, at = found.span()
            kind = found.lastgroup
            if kind == "plain":
                self._plain(start, at)
            elif kind == "brace":
                if data[start:at] == b"{":
                    self._groups.append(self._now)
                    self._skip = 0
                elif self._close():
                    rest = _END.match(data, at).end()  # type: ignore[union-attr]
                    if rest == len(data) or data.startswith(START, rest):
                        at = rest
                        break
                    self._amiss("text-behind-the-end", "the file goes on behind its last brace; what is there was read")
            elif kind == "bytes":
                at = self._bytes(start, at)
            elif kind == "sign":
                self._sign(found["sign"].decode("latin-1"), start, at)
            else:
                number = found["number"]
                at = self._word(found["word"].decode("ascii"), None if number is None else int(number), start, at)
        else:
            at = len(data)
        if self.pages.unknown is not None:
            says = f"the file is in code page {self.pages.unknown}, which is not known; read as {self.pages.page}"
            self._amiss("unknown-code-page", says)
        if self._groups:
            self._amiss("groups-left-open", f"the file ends amid {len(self._groups)} groups; it may be cut short")
        for story in self.stories.values():
            story.flush()
        return at

    def _close(self) -> bool:
        """Close a group; tell whether it was the outermost."""
        self._skip, self._starred = 0, False
        if not self._groups:
            self._amiss("group-never-opened", "a brace closes a group that was never opened; the file is damaged")
            return False
        if self._boxes and self._boxes[-1] == len(self._groups):
            self._boxes.pop()
            self._story.part(2)
        self._now = self._groups.pop()
        return not self._groups

    @property
    def _story(self) -> Story:
        return self.stories[self._now.story]

    def _plain(self, start: int, end: int) -> None:
        if self._skip:
            passed = min(self._skip, end - start)
            self._pass(passed, start, start + passed)
            start += passed
        if start < end:
            self._say(self._data[start:end].decode("ascii"), start, end, plain=True)

    def _pass(self, count: int, start: int, end: int) -> None:
        """Pass over what stands for a character that was told in Unicode."""
        self._skip -= count
        if start == self._reach:
            self._reach = end

    def _shows(self, text: str) -> bool:
        """Tell whether text is shown here; count what is not."""
        now = self._now
        if now.muted or not (now.hidden or now.deleted):
            self._dropping = ""
            return not now.muted
        kind = "deletions" if now.deleted else "hidden"
        if text.strip() and self._dropping != kind:
            self._dropping = kind
            self.left_out[kind] = self.left_out.get(kind, 0) + 1
        return False

    def _say(self, text: str, start: int, end: int, *, plain: bool = False) -> None:
        if self._shows(text):
            now = self._now
            self._story.put(text, start, end, Make(now.bold, now.in_table), via=None if plain else "rtf")

    def _bytes(self, start: int, end: int) -> int:
        """Take characters told by the bytes of their code page; give the byte behind them."""
        for item in _ITEM.finditer(self._data, start, end) if self._skip else ():
            self._pass(1, start, item.end())
            start = item.end()
            if not self._skip:
                break
        if start == end or self._now.muted:
            return end
        raw = bytes(int(one, 16) if one else other[0] for one, other in _ITEM.findall(self._data, start, end))
        page = self.pages.of(self._now.font)
        if _TRAIL.match(self._data, end) and lacks_second(raw, page):
            raw += self._data[end : end + 1]
            end += 1
        self._say(decoded(raw, page), start, end)
        return end

    def _sign(self, sign: str, start: int, end: int) -> None:
        if sign == "*":
            self._starred = True
        elif sign in NEW_PARAGRAPH:
            self._part(2)
        elif sign in NAMED:
            self._named(sign, start, end)

    def _named(self, name: str, start: int, end: int) -> None:
        if self._skip:
            self._pass(1, start, end)
        else:
            self._say(NAMED[name], start, end)

    def _part(self, breaks: int) -> None:
        if not self._now.muted:
            self._story.part(1 if self._now.in_table else breaks)

    def _word(self, word: str, number: int | None, start: int, end: int) -> int:
        """Do what a control word says; give the byte behind it and behind what it takes along."""
        starred, self._starred = self._starred, False
        if word in NAMED:
            self._named(word, start, end)
            return end
        self._skip = 0
        if word == "u" and number is not None:
            self._unit_of(number, start, end)
        elif word == "bin":
            return self._binary(max(number or 0, 0), end)
        elif (starred and word not in STARRED) or word in SKIPPED or word in BARE:
            return self._pass_over(word, end)
        elif word in STORIES:
            self._set(story=STORIES[word], in_table=False)
            self._part(2)
        elif word in MUTED:
            self._set(muted=True)
        elif word in SPOKEN:
            self._speak(word)
        elif not self._make(word, number) and not self._now.muted:
            self._layout(word)
        return end

    def _speak(self, word: str) -> None:
        self._set(muted=False)
        if word in BOXES:
            self._set(in_table=False)
            if not self._boxes or self._boxes[-1] != len(self._groups):
                self._boxes.append(len(self._groups))
            self._part(2)

    def _layout(self, word: str) -> None:
        if word in BREAKS:
            self._part(BREAKS[word])
        elif word in ("cell", "nestcell"):
            self._story.end_cell()
        elif word in ("row", "nestrow"):
            self._story.end_row()

    def _make(self, word: str, number: int | None) -> bool:
        """Do what a word says of the make of text, or of the document; tell whether it did."""
        on = number != 0
        if word == "f":
            self._set(font=number)
        elif word == "b":
            self._set(bold=on)
        elif word == "v":
            self._set(hidden=on)
        elif word == "deleted":
            self._set(deleted=on)
        elif word == "plain":
            self._set(font=None, bold=False, hidden=False, deleted=False)
        elif word == "pard":
            self._set(in_table=False)
        elif word == "intbl":
            self._set(in_table=True)
        elif word == "uc":
            self._set(fallback=max(number or 0, 0))
        else:
            return self.pages.declare(word, number)
        return True

    def _set(self, **changed: object) -> None:
        self._now = self._now._replace(**changed)  # type: ignore[arg-type]

    def _unit_of(self, number: int, start: int, end: int) -> None:
        code = max(number + 0x10000, 0) if number < 0 else number
        joins = start == self._reach and self._unit >= 0
        self._reach, self._skip = end, self._now.fallback
        if self._shows("x"):
            self._story.unit(code, start, end, Make(self._now.bold, self._now.in_table), joins=joins)
            self._unit = end
        else:
            self._unit = -1

    def _binary(self, size: int, end: int) -> int:
        if end + size > len(self._data):
            self._amiss("binary-cut", "what the file calls binary data is longer than the file; it was read as text")
            return end
        if size and not self._now.muted:
            self._amiss("binary-left-out", "binary data stands amid the text; it was left out")
        return end + size

    def _pass_over(self, word: str, at: int) -> int:
        """Pass over the rest of a group; give the byte of the brace that closes it."""
        if word == "annotation":
            self.left_out["comments"] = self.left_out.get("comments", 0) + 1
        end, whole = passed_over(self._data, at, bare=word in BARE)
        if not whole:
            self._amiss(
                "group-without-end", f"the end of a group that is no text ({word}) was lost; the text goes on inside it"
            )
        if word == "fonttbl":
            self.pages.read_fonts(self._data[at:end])
        return end

    def _amiss(self, kind: str, says: str) -> None:
        self.faults.setdefault(kind, says)
