"""What the fields of the JSON form mean, where the model's own docstrings do not say it one by one."""

from __future__ import annotations

_PLACE = {
    "id": "means nothing outside its version",
    "start": "first code point of the place in the text",
    "end": "code point after the place",
}
_ITEM = _PLACE | {"turn": "id of the turn that holds it", "speaker": "id of the speaker of the words; null if unknown"}

FIELDS: dict[str, dict[str, str]] = {
    "Transcript": {
        "id": "name of the document, minted once from its first capture and never changed",
        "capture": "the bytes that were read, by their digest, and how they came",
        "reader": "what read them",
        "text": "every character of the capture; all offsets count its code points",
        "text_sha256": "hexadecimal digest of the text in UTF-8; its first 12 digits name the version in citations",
        "title": "the title as printed",
        "date": "day on which the event was held, ISO 8601",
        "published": "day on which the transcript was published, ISO 8601, where printed",
        "updated": "day on which the publisher last changed it, ISO 8601, where printed",
        "place": "where the event was held, as printed",
        "publisher": "who published it",
        "event": "what kind of event it was",
        "delivery": "what the transcript says of how the words were delivered (`As delivered`)",
        "language": "language of the text, a BCP 47 tag; `und` where nothing tells it",
        "because": "for each field above that was read from the text, the spans that show it",
        "speakers": "the voices of the transcript, as it prints them",
        "segments": "typed runs that tile the text: joined in order they are the text",
        "turns": "stretches of words by one speaker, in order",
        "layers": "annotations by name of layer; each layer says who made it and with what",
        "corrections": "changes made by people, anchored by span and words",
        "problems": "what could not be placed or believed",
        "source": "the map from the text back to the captured bytes",
    },
    "Span": {"start": "first code point", "end": "code point after the last"},
    "Reader": {
        "name": "name of the format and house style that read the capture",
        "version": "their version",
    },
    "Segment": {
        "start": "first code point of the segment",
        "end": "code point after it",
        "kind": "what the characters are; see segment kinds",
    },
    "Layer": {"items": "the annotations, in order of the text"},
    "Annotation": _PLACE,
    "OtherItem": _PLACE,
    "QuestionPart": _ITEM
    | {
        "to_because": "spans that show who is asked",
        "follows": "id of the part that this one follows up; null if none",
        "asked_by": "who asks it, where somebody else reads it out; null where the speaker of the turn asks",
        "replies": "one reply for each person asked",
    },
    "AskedBy": {
        "name": "as printed",
        "affiliation": "outlet or body as printed; null if none",
        "because": "span of the words that name who asks",
    },
    "Reply": {
        "to": "id of the speaker who was asked; null where it cannot be told",
        "status": "`answered` gives what was asked for; `addressed` speaks to it without giving it; `declined` says "
        "that it will not or cannot be said; `unaddressed` nobody who was asked takes it up; `cut` the transcript "
        "leaves the reply out; null where it was not judged",
        "answers": "the sentences that take the part up, in order",
        "refusal": "span of the words that decline",
        "confidence": "how sure the status is, 0 to 1",
    },
    "Answer": _ITEM,
    "Figure": _ITEM
    | {
        "kind": "what is measured",
        "low": "the value, or the lower end of a range, as a decimal string; fractions as `2/3`",
        "high": "the upper end of a range; the value again where there is one",
        "comparator": "how the value is bounded: `~` about, `>` more than, `>=` at least, `<=` up to, `range`",
        "direction": "whether it rose or fell",
        "unit": "ISO 4217 code for money, `%`, or the singular noun that is counted",
        "per": "what a rate is taken over (`year`)",
        "of": "the whole that a part belongs to",
        "measure": "what the figure measures, in words",
        "scope": "whose or where",
        "as_of": "the time it holds for, in the speaker's words",
        "as_of_date": "first and last day of that time, ISO 8601",
        "modality": "whether it is given as a fact, a target, a forecast, a plan or a question",
        "attributed_to": "whom the speaker credits for it",
        "denied": "whether the words say that it is not so, or take it back; the value stays as it was said",
    },
    "Commitment": _ITEM
    | {
        "actor": "who is to act",
        "action": "what is to be done",
        "force": "how firmly: `committed`, `intends`, `expects`, `calls-for` or `conditional`",
        "deadline": "by when, in the speaker's words",
        "due": "first and last day of the deadline, ISO 8601",
        "condition": "what it depends on, in the speaker's words",
        "beneficiary": "for whom",
    },
    "Gap": _PLACE | {"kind": "what is missing or damaged", "why": "what shows it, in one sentence"},
    "Reading": _PLACE | {"says": "what the characters should read", "kind": "where the other reading comes from"},
}
