"""The record's types: immutable, typed, knowing nothing of the rest of the program."""

from onrecord.model.capture import Capture, CaptureRef, utc_now
from onrecord.model.citation import UNHEARD, VERSION_DIGITS, BadCitation, Citation, CitationRef
from onrecord.model.correction import Correction, Target
from onrecord.model.jsonform import (
    BadRecord,
    from_dict,
    from_json,
    layer_from_dict,
    layer_to_dict,
    to_dict,
    to_json,
)
from onrecord.model.layer import (
    ITEM_TYPES,
    Annotation,
    Answer,
    AskedBy,
    Commitment,
    Figure,
    Gap,
    Layer,
    OtherItem,
    QuestionPart,
    Reading,
    Reply,
)
from onrecord.model.offsets import LINE_END_HYPHEN, REPLACEMENT, Box, OffsetMap, Part, Piece, Run
from onrecord.model.problem import NotADocument, OnRecordError, Problem
from onrecord.model.segment import SEGMENT_KINDS, Segment, SegmentKind
from onrecord.model.span import Span, merge
from onrecord.model.speaker import Office, Person, Speaker, SpeakerKind
from onrecord.model.transcript import SCHEMA, Reader, Transcript, text_sha256
from onrecord.model.turn import Evidence, Turn, TurnKind

__all__ = [
    "ITEM_TYPES",
    "LINE_END_HYPHEN",
    "REPLACEMENT",
    "SCHEMA",
    "SEGMENT_KINDS",
    "UNHEARD",
    "VERSION_DIGITS",
    "Annotation",
    "Answer",
    "AskedBy",
    "BadCitation",
    "BadRecord",
    "Box",
    "Capture",
    "CaptureRef",
    "Citation",
    "CitationRef",
    "Commitment",
    "Correction",
    "Evidence",
    "Figure",
    "Gap",
    "Layer",
    "NotADocument",
    "Office",
    "OffsetMap",
    "OnRecordError",
    "OtherItem",
    "Part",
    "Person",
    "Piece",
    "Problem",
    "QuestionPart",
    "Reader",
    "Reading",
    "Reply",
    "Run",
    "Segment",
    "SegmentKind",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Target",
    "Transcript",
    "Turn",
    "TurnKind",
    "from_dict",
    "from_json",
    "layer_from_dict",
    "layer_to_dict",
    "merge",
    "text_sha256",
    "to_dict",
    "to_json",
    "utc_now",
]
