"""`onrecord show --qa` and `parse --qa`: each question part beside the words that take it up.

JSON: ``{"id", "version", "title", "date", "parts": [...]}``, each part as in the model with its ``words``, its citation
``written`` out, its ``asker`` and ``outlet``, who it is ``read_out_by`` and the words in which the asker is named
(``asker_named``) where who speaks reads it out for somebody else, its ``order`` (see `onrecord.cli.questions.order`)
and ``replies``, each of these as in the model with ``says``, ``sure``, ``to_name``, ``left_out`` and the ``words``,
``by`` and ``written`` of its answers and refusal; ``parts`` is null where nobody has looked for questions.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from onrecord.cli.questions.order import orders
from onrecord.cli.showing.transcripts import print_head
from onrecord.cli.showing.voices import speaker_line
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from onrecord.cli.questions.order import Order
    from onrecord.cli.terminal.page import Page
    from onrecord.model import AskedBy, Citation, QuestionPart, Reply, Span, Transcript


def show_questions(page: Page, transcript: Transcript, *, as_json: bool) -> None:
    """Print each question part of a transcript, in text order, with what became of it."""
    from onrecord.annotators.questions import LANGUAGES
    from onrecord.model import QuestionPart

    layer = transcript.layers.get("questions")
    size = len(transcript.text)
    found = [] if layer is None else [
        item for item in layer.items if isinstance(item, QuestionPart) and 0 <= item.start < item.end <= size
    ]  # fmt: skip
    parts = sorted(found, key=lambda part: (part.start, part.end))
    shown = _Shown(transcript, orders(transcript, parts))
    if as_json:
        head = {name: getattr(transcript, name) for name in ("id", "version", "title", "date")}
        page.json({**head, "parts": None if layer is None else [shown.form(part) for part in parts]})
        return
    print_head(page, transcript)
    page.line()
    if layer is None:
        page.line("Nobody has looked for questions in this version; add the document again")
        return
    page.line(page.bold(counted(len(parts), "question part")))
    if parts and transcript.language not in LANGUAGES:
        page.line("Answers are looked for in English alone: what became of these questions stays open")
    for turn, group in groupby(parts, key=lambda part: part.turn):
        page.line()
        page.line(f"{page.dim(turn)}  {page.bold(page.one_line(shown.names.get(turn, 'unknown')))}")
        for part in group:
            shown.print(page, part)


class _Shown:
    """Question parts of one transcript, as they are printed and as JSON."""

    def __init__(self, transcript: Transcript, order: dict[str, Order]) -> None:
        self._transcript = transcript
        self._order = order
        self._numbers = {turn.id: number for number, turn in enumerate(transcript.turns)}
        self._speakers = {speaker.id: speaker_line(speaker) for speaker in transcript.speakers}
        self.names = {
            turn.id: "unknown" if turn.speaker is None else speaker_line(transcript.speaker_of(turn), turn)
            for turn in transcript.turns
        }

    def print(self, page: Page, part: QuestionPart) -> None:
        """Print one part."""
        place = self._cite(part.start, part.end)
        follows = f" · follows {part.follows}" if part.follows else ""
        page.line()
        page.line(f"  {page.dim(part.id)}  {page.bold('“' + page.one_line(place.words or place.exact) + '”')}")
        page.line(f"      {page.dim(f'{place}{follows}')}")
        if part.asked_by is not None:
            by, of = part.asked_by.name, part.asked_by.affiliation
            named = self._named(part.asked_by)
            shown = "" if named is None else f" · {self._cite(named.start, named.end)}"
            page.line(f"      read out for {page.one_line(f'{by}, {of}' if of else by)}{page.dim(shown)}")
        sure = any(reply.status is not None for reply in part.replies)
        notes = self._order[part.id].notes(self.names, sure=sure)
        for reply in part.replies:
            to = self._speakers.get(reply.to or "", "nobody in particular, or it cannot be told")
            share = f" ({reply.confidence:.2f})" if reply.confidence else ""
            page.line(f"      asked of {page.one_line(to)}: {page.bold(self._says(reply))}{page.dim(share)}")
            for note in notes:
                page.line(f"      {page.one_line(note)}")
            notes = []
            for answer in reply.answers:
                cited = self._cite(answer.start, answer.end)
                page.line(f"        {page.dim(page.one_line(f'{answer.turn}, {self.names.get(answer.turn)}:'))}")
                page.flow(cited.words or cited.exact, "        ")
                page.line(f"        {page.dim(str(cited))}")
            self._print_evidence(page, part, reply)
        if not part.replies:
            page.line(f"      {page.bold('open')}")

    def _is_sure(self, reply: Reply) -> bool:
        from onrecord.archive import is_sure

        return is_sure(reply.status, reply.confidence or 0.0, named=reply.to in self._speakers)

    def _says(self, reply: Reply) -> str:
        from onrecord.archive import in_words

        return in_words(reply.status, sure=self._is_sure(reply))

    def _print_evidence(self, page: Page, part: QuestionPart, reply: Reply) -> None:
        if reply.refusal:
            cited = self._cite(reply.refusal.start, reply.refusal.end)
            page.line(f"        declined in the words “{page.one_line(cited.words or cited.exact)}”")
            page.line(f"        {page.dim(str(cited))}")
        left = self._left_out(part, reply)
        if left is None:
            return
        page.line(f"        {page.one_line(left['why'])}")
        if left["written"] is not None:
            page.line(f"        “{page.one_line(left['words'])}” {page.dim(left['written'])}")

    def form(self, part: QuestionPart) -> dict[str, Any]:
        """Give one part as JSON."""
        import msgspec

        from onrecord.model import Speaker

        form: dict[str, Any] = msgspec.to_builtins(part)
        number = self._numbers.get(part.turn)
        turn = None if number is None else self._transcript.turns[number]
        speaker = None if turn is None else self._transcript.speaker_of(turn)
        form |= self._words(part.start, part.end)
        form["asker"] = form["read_out_by"] = form["asker_named"] = None
        by = part.asked_by
        if by is None:
            form["asker"] = msgspec.to_builtins(speaker)
            form["outlet"] = (turn and turn.affiliation) or (speaker and speaker.affiliation)
        else:
            form["asker"] = msgspec.to_builtins(Speaker("", name=by.name, affiliation=by.affiliation)) | {"id": None}
            form["outlet"] = by.affiliation
            form["read_out_by"] = msgspec.to_builtins(speaker)
            named = self._named(by)
            form["asker_named"] = None if named is None else self._words(named.start, named.end)
        form["order"] = self._order[part.id].form()
        for reply, own in zip(form["replies"], part.replies, strict=True):
            reply["to_name"] = self._speakers.get(own.to or "")
            reply["says"], reply["sure"] = self._says(own), self._is_sure(own)
            for answer in reply["answers"]:
                answer |= {"by": self.names.get(answer["turn"]), **self._words(answer["start"], answer["end"])}
            reply["refused"] = self._words(own.refusal.start, own.refusal.end) if own.refusal else None
            reply["left_out"] = self._left_out(part, own)
        return form

    def _named(self, by: AskedBy) -> Span | None:
        """Give the place of the words that name who asks a part that another reads out, if it lies in the text."""
        named = by.because
        return named if named is not None and 0 <= named.start < named.end <= len(self._transcript.text) else None

    def _left_out(self, part: QuestionPart, reply: Reply) -> dict[str, Any] | None:
        from onrecord.archive.questions.leftout import NO_REPLY, covering, no_reply_after, no_turn_after
        from onrecord.model import Gap

        asked = self._numbers.get(part.turn)
        if reply.status != "cut" or asked is None:
            return None
        layer = self._transcript.layers.get("gaps")
        gaps = [item for item in layer.items if isinstance(item, Gap)] if layer is not None else []
        turns = self._transcript.turns
        voice = next((speaker for speaker in self._transcript.speakers if speaker.id == reply.to), None)
        gap = covering(gaps, turns, asked, None if voice is None else voice.name, self._transcript.text)
        if gap is not None:
            return {"kind": gap.kind, "why": gap.why, **self._words(gap.start, gap.end)}
        if voice is not None and no_turn_after(turns, asked, voice.id):
            why = f"{self._speakers[voice.id]} has no turn after the question"
            return {"kind": "no-turn", "why": why, "words": None, "written": None}
        if no_reply_after(turns, asked):
            return {"kind": "no-reply", "why": NO_REPLY, "words": None, "written": None}
        return None

    def _words(self, start: int, end: int) -> dict[str, str]:
        cited = self._cite(start, end)
        return {"words": cited.words or cited.exact, "written": str(cited)}

    def _cite(self, start: int, end: int) -> Citation:
        from onrecord.model import Span

        return self._transcript.cite(Span(start, end))
