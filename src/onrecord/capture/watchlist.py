"""Watch lists: which addresses are looked at, and how often.

Plain text, an address a line and after it how often, or TOML with more to say; docs/how-to/capture-and-watch.md shows
both. Nothing in a list is a command: it only names addresses.
"""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.capture.address import Refused, parse
from onrecord.model import OnRecordError

if TYPE_CHECKING:
    from pathlib import Path

EVERY, AGAIN, MOST = 6 * 3600.0, 7 * 86400.0, 50
"""How often an address is looked at, how often a page that a feed or sitemap names, how many of these in one run."""
SHORTEST = 300.0
"""Nothing is looked at more often than this, in seconds."""
_LARGEST = 1024 * 1024
_UNITS = {"m": 60.0, "h": 3600.0, "d": 86400.0, "w": 7 * 86400.0}
_INTERVAL = re.compile(r"(\d{1,5})\s*([mhdw])")
_KEYS = {"url", "every", "again", "most", "match"}


class BadWatchList(OnRecordError):
    """A watch list that cannot be understood; says where and what."""


class Watched(msgspec.Struct, frozen=True):
    """One address of a watch list.

    Attributes:
        url: of a page, a feed or a sitemap; which it is, is told by what comes.
        every: seconds between two looks at it.
        again: seconds between two looks at each page that it names.
        most: how many pages that it names are asked for in one run.
        match: patterns (``*`` for any characters); of the pages that it names, those whose address one fits.
    """

    url: str
    every: float = EVERY
    again: float = AGAIN
    most: int = MOST
    match: tuple[str, ...] = ()

    def wants(self, url: str) -> bool:
        """Tell whether a page that it names is wanted."""
        return not self.match or any(fnmatchcase(url, pattern) for pattern in self.match)


class WatchList(msgspec.Struct, frozen=True):
    """What is watched.

    Attributes:
        watched: the addresses, in order, each once.
        contact: how whoever watches is reached, if the list says so.
        delay: seconds between two requests to one host, if the list says so.
    """

    watched: tuple[Watched, ...]
    contact: str | None = None
    delay: float | None = None


def read_list(path: Path) -> WatchList:
    """Read a watch list; TOML where its name ends with ``.toml``.

    Raises:
        BadWatchList: it cannot be read, or understood; the sentence says which line or entry.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise BadWatchList(f"{path}: the list cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise BadWatchList(f"{path}: the list is not text in UTF-8") from error
    if len(data) > _LARGEST:
        raise BadWatchList(f"{path}: larger than a list of addresses could be")
    found = _of_toml(path, text) if path.suffix.lower() == ".toml" else _of_lines(path, text)
    if not found.watched:
        raise BadWatchList(f"{path}: names no address; write one on each line, such as https://council.example/feed 6h")
    return found


def interval(written: str) -> float:
    """Read how often as seconds: ``30m``, ``6h``, ``1d``, ``2w``; raises `ValueError`."""
    match = _INTERVAL.fullmatch(written.strip())
    seconds = int(match[1]) * _UNITS[match[2]] if match else 0.0
    if seconds < SHORTEST:
        raise ValueError(f"{written!r} is no interval; write it as 30m, 6h, 1d or 2w, and no less than 5m")
    return seconds


def _of_lines(path: Path, text: str) -> WatchList:
    found: dict[str, Watched] = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = _without_remark(line)
        if not words:
            continue
        url, *rest = words
        try:
            if len(rest) > 1:
                raise ValueError("has more than an address and an interval; write one address on each line")  # noqa: TRY301
            one = Watched(parse(url).url, interval(rest[0]) if rest else EVERY)
        except (Refused, ValueError) as error:
            raise BadWatchList(f"{path}, line {number}: {error}") from error
        found.setdefault(one.url, one)
    return WatchList(tuple(found.values()))


def _without_remark(line: str) -> list[str]:
    """Give the words of a line; a remark begins with a ``#`` behind white space, as addresses have theirs inside."""
    words: list[str] = []
    for word in line.split():
        if word.startswith("#"):
            break
        words.append(word)
    return words


def _of_toml(path: Path, text: str) -> WatchList:
    try:
        form = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadWatchList(f"{path}: no TOML ({error})") from error
    entries = form.pop("watch", [])
    contact, delay = form.pop("contact", None), form.pop("delay", None)
    if form:
        raise BadWatchList(f"{path}: there is no setting {next(iter(form))!r}; there are contact, delay and [[watch]]")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BadWatchList(f"{path}: addresses stand under [[watch]], one each")
    if contact is not None and not isinstance(contact, str):
        raise BadWatchList(f"{path}: contact is a text, a mail or web address")
    if delay is not None and (isinstance(delay, bool) or not isinstance(delay, int | float) or not 0.5 <= delay <= 120):  # noqa: PLR2004 - as the option has it
        raise BadWatchList(f"{path}: delay is a number of seconds from 0.5 to 120")
    found: dict[str, Watched] = {}
    for number, entry in enumerate(entries, 1):
        try:
            one = _entry(entry)
        except (Refused, ValueError) as error:
            raise BadWatchList(f"{path}, entry {number}: {error}") from error
        found.setdefault(one.url, one)
    return WatchList(tuple(found.values()), contact, None if delay is None else float(delay))


def _entry(entry: dict[str, Any]) -> Watched:
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise ValueError(f"there is no setting {unknown[0]!r}; there are {', '.join(sorted(_KEYS))}")
    if not isinstance(entry.get("url"), str):
        raise ValueError("names no url")  # noqa: TRY004 - what is wrong is the list, not a type of ours
    times = {}
    for key, usual in (("every", EVERY), ("again", AGAIN)):
        written = entry.get(key)
        times[key] = usual if written is None else interval(str(written))
    most = entry.get("most", MOST)
    if isinstance(most, bool) or not isinstance(most, int) or most < 1:
        raise ValueError("most is a number of pages, 1 or more")
    match = entry.get("match", [])
    match = [match] if isinstance(match, str) else match
    if not isinstance(match, list) or not all(isinstance(pattern, str) for pattern in match):
        raise ValueError("match is a pattern such as '*/briefings/*', or a list of them")
    return Watched(parse(entry["url"]).url, times["every"], times["again"], most, tuple(match))
