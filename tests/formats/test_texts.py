from __future__ import annotations

import json

import pytest

from onrecord import formats
from onrecord.model import Capture
from tests.formats.proved import read_proved, told

TALK = """Press conference on the dues

DANA REYES: Good morning. The dues rise in May, \u201cas agreed\u201d, and the ports pay them. {more}

QUESTION: Who pays them?

DANA REYES: The ports do, as I said.
""".format(more="The locks are old, and the strait is long. " * 9)
PAGE = {
    "id": 7,
    "title": "Remarks by Dana Reyes",
    "meeting_date": "2031-03-04",
    "published": "2031-03-05T10:00:00Z",
    "source_url": "https://board.example/remarks",
    "publisher": "Harbour Board",
    "language": "en",
    "tags": ["dues"],
    "text": TALK,
}


def test_a_page_kept_as_a_string_is_read_as_a_page() -> None:
    (transcript,) = read_proved(json.dumps(PAGE, indent=2).encode())
    assert [name for name, _ in told(transcript)] == ["Dana Reyes", None, "Dana Reyes"]
    assert told(transcript)[1:] == [(None, "Who pays them?"), ("Dana Reyes", "The ports do, as I said.")]
    assert (transcript.title, transcript.date) == ("Remarks by Dana Reyes", "2031-03-04")
    assert (transcript.published, transcript.publisher) == ("2031-03-05", "Harbour Board")
    assert transcript.text.startswith("Remarks by Dana Reyes\n\nPress conference on the dues")


@pytest.mark.parametrize("form", ["list", "lines", "nested"])
def test_each_object_with_a_page_is_a_record(form: str) -> None:
    pages = [PAGE, {**PAGE, "meeting_date": "2031-03-11"}]
    data = {
        "list": json.dumps(pages),
        "lines": "\n".join(map(json.dumps, pages)),
        "nested": json.dumps({"data": {"articles": pages}}),
    }[form]
    found = read_proved(data.encode())
    assert [transcript.date for transcript in found] == ["2031-03-04", "2031-03-11"]
    assert all(len(transcript.turns) == 3 for transcript in found)


def test_paragraphs_and_tags_of_a_page() -> None:
    paragraphs = [f"<p>{part}</p>" for part in TALK.strip().split("\n\n")]
    for body in (paragraphs, "".join(paragraphs)):
        (transcript,) = read_proved(json.dumps({"headline": "Remarks", "body": body}).encode())
        assert len(transcript.turns) == 3
        assert "<p>" not in transcript.text


def test_a_title_that_the_page_begins_with_stands_once() -> None:
    (transcript,) = read_proved(json.dumps({"title": "Press conference on the dues", "text": TALK}).encode())
    assert transcript.text.count("Press conference on the dues") == 1


def test_other_json_holds_no_pages() -> None:
    posts = [{"text": "The strait is shut.", "user": {"id": n}} for n in range(80)]
    config = {"name": "board", "text": TALK, "rows": [[n, n + 1, "x" * 9] for n in range(400)]}
    values: tuple[object, ...] = (posts, config, {"text": "short"}, ["text", TALK])
    for value in values:
        (transcript,) = formats.read(Capture(json.dumps(value).encode()))
        assert transcript.capture.media_type == "text/plain"


def test_json_cut_off_is_read_to_its_end() -> None:
    data = json.dumps(PAGE).encode()
    for cut in range(len(data) - 60, len(data), 3):
        for transcript in read_proved(data[:cut]):
            assert transcript.turns
