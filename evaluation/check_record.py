"""Re-checks JSON records against the captured bytes, without a line of onrecord: `check_record.py RECORD BYTES`.

RECORD holds one JSON object, or one a line. Only Python's standard library is used, so that the program's own proof
is checked by something that shares none of its code; the places in a PDF are checked where pypdfium2 is installed. Exit
code: 0 all hold, 1 something is broken, 2 misuse.
"""

from __future__ import annotations

import hashlib
import html
import importlib
import json
import re
import sys
from bisect import bisect_right
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

SCHEMA = "onrecord/1"
KINDS = frozenset(
    "chrome title dateline heading label speech note editorial quotation table insert timecode furniture space "
    "unknown".split()
)
LABEL_KINDS = frozenset({"label", "timecode", "space", "furniture"})
"""What may lie under a turn's label: a time mark may be printed inside it, a page may end in it."""
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff")
WHOLE = frozenset({"text/plain", "text/markdown"})
"""Media of which every byte is text; in others, markup stands between the pieces."""
PIECE_LENGTHS = (5, 6)
"""The sixth field, ``via``, may be left out."""
REPLACEMENT = "\ufffd"

Form = dict[str, Any]


class Broken(Exception):
    """The first thing that does not hold, with its place."""


def check(record: Form, data: bytes, beside: Sequence[Any] = ()) -> str:
    """Check one record against the bytes it was read from; give its coverage in one line.

    Args:
        record: the record.
        data: the bytes.
        beside: the records of all parts of these bytes: of a text, they hold together every byte, and none twice.

    Raises:
        Broken: the first thing that does not hold.
    """
    try:
        return _check(record, data, beside)
    except (KeyError, TypeError, AttributeError, ValueError, LookupError) as error:
        raise Broken(f"the record lacks something or has another form than schema {SCHEMA}: {error!r}") from error


def _check(record: Form, data: bytes, beside: Sequence[Any]) -> str:
    if record.get("schema") != SCHEMA:
        raise Broken(f"schema is {record.get('schema')!r}, not {SCHEMA!r}")
    text: str = record["text"]
    _equal("capture.sha256", record["capture"]["sha256"], hashlib.sha256(data).hexdigest())
    media_type = record["capture"]["media_type"]
    elsewhere = _held(beside, record["capture"]) if media_type in WHOLE else None
    unchecked = _check_parts(record["source"], text, data, elsewhere)
    _equal("text_sha256", record["text_sha256"], hashlib.sha256(text.encode("utf-8")).hexdigest())
    covered = _check_segments(record["segments"], text)
    _check_turns(record, text)
    _check_spans(record, text)
    parts = ", ".join(f"{kind} {size} ({100 * size / len(text):.1f} %)" for kind, size in covered.most_common())
    return (
        f"{record['id']}: holds; {len(text)} characters, {len(record['turns'])} turns; {parts or 'nothing'}{unchecked}"
    )


def _equal(what: str, stated: object, found: object) -> None:
    if stated != found:
        raise Broken(f"{what} is {stated!r}, should be {found!r}")


def _held(beside: Sequence[Any], capture: Form) -> list[tuple[int, int]]:
    """Give the bytes that other parts of the same capture hold; what is no record is broken by itself."""
    held = []
    for other in beside:
        ref, source = (other.get("capture"), other.get("source")) if isinstance(other, dict) else (None, None)
        if isinstance(ref, dict) and isinstance(source, dict) and ref.get("sha256") == capture["sha256"]:
            other_part = ref.get("part", 1) != capture.get("part", 1)
            held += [(piece[2], piece[3]) for piece in source.get("pieces", ()) if other_part]
    return held


def _check_parts(source: Form, text: str, data: bytes, elsewhere: list[tuple[int, int]] | None) -> str:
    """Check the source by its medium; give what could not be checked, nothing where all was."""
    medium = source.get("medium", "bytes")
    if medium == "bytes":
        _check_source(source, text, data, elsewhere)
        return ""
    neighbour = _neighbour("check_parts")
    if medium not in neighbour.MEDIA:
        raise Broken(f"source.medium is {medium!r}: this checker knows bytes, {', '.join(neighbour.MEDIA)} only")
    parts = neighbour.extracted(medium, data)
    if parts is None:
        return "; places not checked: needs pypdfium2"
    for says in neighbour.faults(source, text, parts):
        raise Broken(says)
    return ""


def _check_source(source: Form, text: str, data: bytes, elsewhere: list[tuple[int, int]] | None) -> None:
    """Check that the pieces tile the text, that their bytes say it, and that no byte but a BOM's is left out.

    Markup leaves bytes out, and white space that only markup makes has none; no byte says two things. Where every byte
    is text, ``elsewhere`` are those that the other parts of the capture hold; None where markup may leave bytes out.
    """
    if set(source) != {"encoding", "pieces"}:
        raise Broken(f"source has the fields {sorted(source)}: this checker knows encoding and pieces only")
    at = byte = 0
    places = []
    for number, piece in enumerate(source["pieces"]):
        where = f"source.pieces[{number}]"
        if not isinstance(piece, list) or len(piece) not in PIECE_LENGTHS:
            raise Broken(f"{where} is {piece!r}: this checker knows [start, end, source_start, source_end, raw, via]")
        start, end, source_start, source_end, raw, via = (*piece, None)[:6]
        _whole(where, start, end, source_start, source_end)
        if start != at or end <= start or end > len(text):
            raise Broken(f"{where} holds characters {start}-{end}; the text goes on at {at} and ends at {len(text)}")
        if source_start > source_end or source_end > len(data) or (source_start == source_end and via != "space"):
            raise Broken(f"{where} holds bytes {source_start}-{source_end} of {len(data)}")
        places.append((source_start, source_end))
        _check_piece(where, text[start:end], data[source_start:source_end], raw, via, source["encoding"])
        at = end
    if at != len(text):
        raise Broken(f"source.pieces end at character {at}, the text at {len(text)}")
    for source_start, source_end in sorted([*places, *(elsewhere or ())]):
        if source_start < byte:
            raise Broken(f"a piece holds bytes {source_start}-{source_end}; the one before it goes to {byte}")
        if elsewhere is not None:
            _left_out(data[byte:source_start], byte)
        byte = source_end
    if elsewhere is not None:
        _left_out(data[byte:], byte)


def _left_out(data: bytes, at: int) -> None:
    if data and not (at == 0 and data in BYTE_ORDER_MARKS):
        raise Broken(f"bytes {at}-{at + len(data)} are in no piece of the source and are no byte-order mark")


def _check_piece(where: str, said: str, data: bytes, raw: str | None, via: str | None, encoding: str) -> None:
    try:
        decoded = data.decode(encoding)
    except UnicodeDecodeError:
        decoded = None
    if raw is None:
        if decoded is None or not _stands_for(decoded, said, via):
            raise Broken(f"{where}: the bytes do not say {said[:40]!r} in {encoding}")
        return
    _equal(f"{where}, raw", raw, data.hex())
    _equal(f"{where}, the text", said, REPLACEMENT)
    if decoded is not None and "\0" not in decoded:
        raise Broken(f"{where}: the bytes say {decoded[:40]!r} in {encoding}; the text hides it")


def _stands_for(decoded: str, said: str, via: str | None) -> bool:
    """Tell whether source characters stand for a run of text: as they are, by a reference or escape, as white space."""
    if via == "entity":
        return html.unescape(decoded) == said
    if via == "json":
        return re.sub("[\x00\ud800-\udfff]", REPLACEMENT, json.loads(f'"{decoded}"')) == said
    if via == "csv":
        return decoded == '""' and said == '"'
    if via == "rtf":
        return bool(_neighbour("check_rtf").says(decoded, said))
    if via == "space":
        return not html.unescape(decoded).strip() and not said.strip()
    return via is None and decoded == said


def _check_segments(segments: list[Form], text: str) -> Counter[str]:
    covered: Counter[str] = Counter()
    at = 0
    for number, segment in enumerate(segments):
        start, end, kind = segment["start"], segment["end"], segment["kind"]
        _whole(f"segments[{number}]", start, end)
        if start != at or end <= start:
            raise Broken(f"segments[{number}] is {start}-{end}: the tiling goes on at {at}")
        if kind not in KINDS:
            raise Broken(f"segments[{number}] at {start} is of the unknown kind {kind!r}")
        covered[kind] += end - start
        at = end
    if at != len(text):
        raise Broken(f"segments end at {at}, the text at {len(text)}")
    return covered


def _check_turns(record: Form, text: str) -> None:
    speakers = [speaker["id"] for speaker in record["speakers"]]
    if len(set(speakers)) != len(speakers):
        raise Broken(f"speakers share an id: {sorted(speakers)}")
    segments = [(segment["start"], segment["end"], segment["kind"]) for segment in record["segments"]]
    at = 0
    for turn in record["turns"]:
        where = f"turn {turn['id']} at {turn['start']}"
        start, end = turn["start"], turn["end"]
        _whole(where, start, end)
        if not at <= start < end <= len(text):
            raise Broken(f"{where} is {start}-{end}: the turn before ends at {at}, the text at {len(text)}")
        if [_kind_at(segments, offset) for offset in (start, end - 1)] != ["speech", "speech"]:
            raise Broken(f"{where} does not begin and end on speech")
        if turn["speaker"] is not None and turn["speaker"] not in speakers:
            raise Broken(f"{where} names speaker {turn['speaker']!r}, who is not listed")
        if turn["label"] is not None:
            first, last = turn["label"]
            _inside(f"{where}, label", [[first, last]], text)
            under = {kind for begins, ends, kind in segments if begins < last and ends > first}
            if "label" not in under or not under <= LABEL_KINDS:
                raise Broken(f"{where}: its label {first}-{last} lies on {sorted(under) or 'nothing'}")
        _inside(f"{where}, because", turn["because"], text)
        at = end


def _kind_at(segments: list[tuple[int, int, str]], offset: int) -> str:
    return segments[bisect_right(segments, offset, key=lambda segment: segment[0]) - 1][2]


def _check_spans(record: Form, text: str) -> None:
    for field, spans in record["because"].items():
        _inside(f"because.{field}", spans, text)
    for number, problem in enumerate(record["problems"]):
        _inside(f"problems[{number}]", [[problem["start"], problem["end"]]], text)
    for name, layer in record["layers"].items():
        for item in layer["items"]:
            _inside(f"layers.{name}, {item['id']}", [[item["start"], item["end"]]], text)


def _inside(where: str, spans: list[list[int]], text: str) -> None:
    for start, end in spans:
        _whole(where, start, end)
        if not 0 <= start <= end <= len(text):
            raise Broken(f"{where}: {start}-{end} leaves the text, which ends at {len(text)}")


def _whole(where: str, *numbers: object) -> None:
    if any(type(number) is not int or number < 0 for number in numbers):
        raise Broken(f"{where}: {numbers} are not whole numbers from 0")


def records(raw: str) -> list[Any]:
    """Give the records of a file: one object, or one a line."""
    try:
        whole = json.loads(raw)
    except json.JSONDecodeError:
        return [json.loads(line) for line in raw.split("\n") if line.strip()]
    return whole if isinstance(whole, list) else [whole]


def left_out(found: list[Any], data: bytes) -> str | None:
    """Tell where the records of a page or an XML file, all of them, lack a text node; None where they lack none."""
    neighbour = _neighbour("check_nodes")
    parts = [r for r in found if isinstance(r, dict) and r.get("capture", {}).get("media_type") in neighbour.MEDIA]
    if not parts or len(parts) != len(found):
        return None
    parts.sort(key=lambda record: int(record["capture"].get("part", 1)))
    texts = [str(record["text"]) for record in parts]
    says: str | None = neighbour.missing(texts, data, parts[0]["source"]["encoding"], parts[0]["capture"]["media_type"])
    return says


def _neighbour(name: str) -> ModuleType:
    """Import a module beside this one: run as a file, this has it there; imported, in its package."""
    return importlib.import_module(f"{__package__}.{name}" if __package__ else name)


def main(arguments: list[str]) -> int:
    """Check every record of a file; print one line for each."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python check_record.py RECORD.json BYTES_FILE\n")
        return 2
    try:
        found = records(Path(arguments[0]).read_text(encoding="utf-8"))
        data = Path(arguments[1]).read_bytes()
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        sys.stderr.write(f"check_record: {error}\n")
        return 2
    if not found:
        sys.stderr.write(f"check_record: {arguments[0]} holds no record\n")
        return 2
    failed = 0
    if says := left_out(found, data):
        sys.stdout.write(f"BROKEN: {says}\n")
        failed = 1
    for record in found:
        try:
            line = check(record, data, found)
        except Broken as error:
            name = record.get("id") if isinstance(record, dict) else None
            line, failed = f"{name}: BROKEN: {error}", 1
        sys.stdout.write(line + "\n")
    return failed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
