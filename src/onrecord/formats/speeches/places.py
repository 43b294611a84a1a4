"""Where in the values of a JSON source the speeches are, and which of them make one document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.formats.jsonkeys import DAYS, DOCUMENTS, TITLES, WORDS, WRITTEN, by_key, day_of, plain
from onrecord.formats.jsonsource import Text, says, values
from onrecord.formats.speeches.people import is_named, who_speaks
from onrecord.grammar.labels.offices import is_person

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEW = 2


class Found(NamedTuple):
    """One document.

    Attributes:
        roots: the values that hold it.
        items: its speeches, notes and headings in order.
    """

    roots: list[object]
    items: list[dict[str, object] | Text]


def words_of(item: dict[str, object]) -> list[Text]:
    """Give the words of an object: a string, or paragraphs."""
    for key in WORDS:
        value = by_key(item, (key,))
        several = value if isinstance(value, list) else [value]
        texts = [each for each in several if isinstance(each, Text)]
        if texts and len(texts) == len(several) and (any(each.says.strip() for each in texts) or key == "text"):
            return [each for each in texts if each.says.strip()]
    return []


def documents(source: str) -> list[Found]:
    """Give the documents of a source; none where it holds no speeches."""
    tops = list(values(source))
    marked, count = _marked(tops)
    if not count:
        return []
    roots: list[object] = []
    for top in tops:
        inner = [each for each in top if id(each) in marked] if isinstance(top, list) else []
        apart = inner and all(isinstance(each, dict) and not is_speech(each) for each in inner)
        roots += inner if apart and _differ(inner) else [top]
    roots = [root for root in roots if id(root) in marked]
    alike = [root for root in roots if isinstance(root, dict) and is_speech(root)]
    if len(alike) == len(roots):
        return _grouped(roots)
    if len(roots) > 1 and not _differ(roots):
        return [Found(roots, [item for root in roots for item in _items(root, marked)])]
    several = []
    for root in roots:
        several += _grouped(root) if _is_flat(root) else [Found([root], list(_items(root, marked)))]
    return several


def is_speech(item: dict[str, object]) -> bool:
    """Tell whether an object holds words and says who speaks them."""
    return who_speaks(item) is not None and bool(words_of(item))


def _marked(tops: list[object]) -> tuple[set[int], int]:
    """Find the lists and objects that hold speeches, however deep, and count these."""
    around: dict[int, object] = {}
    speeches: list[dict[str, object]] = []
    stack: list[tuple[object, bool]] = [(top, False) for top in reversed(tops)]
    while stack:
        value, written = stack.pop()
        if isinstance(value, dict) and is_speech(value):
            speeches += [value] if is_named(value) or not written else []
            continue
        inner = list(value.items()) if isinstance(value, dict) else []
        inner += [("", each) for each in value] if isinstance(value, list) else []
        for key, each in reversed(inner):
            if isinstance(each, (dict, list)):
                around[id(each)] = value
                stack.append((each, written or plain(key) in WRITTEN))
    marked: set[int] = set()
    if not _are_speeches(speeches):
        return marked, 0
    for speech in speeches:
        holder: object = speech
        while holder is not None and id(holder) not in marked:
            marked.add(id(holder))
            holder = around.get(id(holder))
    return marked, len(speeches)


def _are_speeches(found: list[dict[str, object]]) -> bool:
    """Tell whether objects are speeches: by a key for speakers, or by names that come back beside longer words."""
    if not found:
        return False
    called = Counter(who.says for each in found if (who := who_speaks(each)) is not None)
    said = sum(len(text.says) for each in found for text in words_of(each))
    if said <= sum(len(name) * count for name, count in called.items()):
        return False
    if any(is_named(each) for each in found):
        return True
    names = [name for name in called if is_person(name)]
    return len(found) > _FEW and len(called) < len(found) and len(names) * 2 > len(called)


def _items(root: object, marked: set[int]) -> Iterator[dict[str, object] | Text]:
    """Give what a document holds in order: speeches, what stands beside them in their lists, and titles around them."""
    stack: list[tuple[object, bool]] = [(root, False)]
    while stack:
        value, beside = stack.pop()
        if isinstance(value, list):
            stack += [(each, True) for each in reversed(value)]
        elif isinstance(value, dict) and (is_speech(value) or (beside and id(value) not in marked)):
            yield value
        elif isinstance(value, dict) and id(value) in marked:
            title = by_key(value, TITLES)
            if value is not root and isinstance(title, Text) and title.says.strip():
                yield title
            inner = [each for each in value.values() if id(each) in marked]
            stack += [(each, False) for each in reversed(inner)]


def _is_flat(root: object) -> bool:
    return isinstance(root, list) and any(isinstance(each, dict) and is_speech(each) for each in root)


def _grouped(items: object) -> list[Found]:
    """Part speeches that tell which document they belong to."""
    groups: dict[str, list[dict[str, object] | Text]] = {}
    key = ""
    for item in items if isinstance(items, list) else []:
        if not isinstance(item, dict):
            continue
        told = says(by_key(item, (*DOCUMENTS, *DAYS)))
        key = told or key
        groups.setdefault(key, []).append(item)
    return [Found([group[0]] if key else [], group) for key, group in groups.items()]


def _differ(roots: list[object]) -> bool:
    """Tell whether values are documents of their own: by their days, or what tells documents apart."""
    told = [day_of([each]) or (says(by_key(each, DOCUMENTS)) if isinstance(each, dict) else None) for each in roots]
    return len(told) > 1 and None not in told and len(set(told)) == len(told)
