"""Web addresses: which are asked for at all, and which machines they may lead to.

An address comes from a list, a feed, a redirect: from anybody. It must not make this machine ask its own neighbours
for what outsiders may not see. So the numbers that a name stands for are looked up once and checked, and the
connection goes to the number that was checked, not to the name.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit

import msgspec

from onrecord.capture.files import CannotRead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Lookup = Callable[[str, int], Sequence[str]]
    """Gives the IP addresses of a host; raises `OSError` where it has none."""

_LONGEST = 8192
_SHOWN = 200
_CONTROL = re.compile(r"[\x00-\x20\x7f\\]")
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?")
_CREDENTIALS = re.compile(r"//[^/?#]*@")
_PORTS = {"http": 80, "https": 443}
_SAFE = "%/:=&?~+!$,;'@()*[]|"
"""What stays as it is in a path or a query; all else is written as percent signs and numbers."""
_NOT_PUBLIC = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 168.63.129.16/32"
    ).split()
)
"""IPv4 networks that are not the public internet's, by IANA's registry of special purposes, and the one address of a
cloud that looks public and is its own service for its machines. Written out: what Python's `ipaddress` calls global
differs between its releases."""
_UNICAST = ipaddress.IPv6Network("2000::/3")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_NOT_PUBLIC_6 = tuple(ipaddress.IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "3fff::/20"))
"""Networks within `_UNICAST` that are not public either: protocols' own (Teredo among them), and those of examples."""


class Refused(CannotRead):
    """An address that is not asked for: no web address, with a password in it, of a machine that is not public."""


class Place(msgspec.Struct, frozen=True):
    """A web address, taken apart and checked.

    Attributes:
        scheme: ``http`` or ``https``.
        host: in small letters, ASCII (an international name in its ``xn--`` form), without brackets.
        port: the port to connect to.
        target: path and query as they are asked for, ASCII.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the usual one, port, as in the address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole address, without a fragment."""
        return f"{self.origin}{self.target}"

    def joined(self, reference: str) -> Place:
        """Give the address that a redirect or a link on this page leads to; raises `Refused`."""
        try:
            return parse(urljoin(self.url, reference.strip()))
        except ValueError as error:
            raise Refused(f"{shown(reference)}: no web address") from error


def parse(written: str) -> Place:
    """Take a web address apart; what follows a ``#`` is left away.

    Raises:
        Refused: it is no http or https address, or has a user name or a password in it.
    """
    written = written.strip()
    if len(written) > _LONGEST:
        raise Refused(f"{shown(written)}: too long for a web address")
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError as error:
        raise Refused(f"{shown(written)}: no web address ({error})") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise Refused(f"{shown(written)}: only addresses that begin with https:// or http:// are asked for")
    if "@" in parts.netloc:
        raise Refused(f"{shown(written)}: has a user name or a password in it; give the address without")
    if _CONTROL.search(parts.netloc) or not parts.hostname:
        raise Refused(f"{shown(written)}: names no host")
    host = _ascii(parts.hostname, written)
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    if port == 0:
        raise Refused(f"{shown(written)}: names no port that could be connected to")
    return Place(scheme, host, port or _PORTS[scheme], (path if path.startswith("/") else f"/{path}") + query)


def shown(written: str) -> str:
    """Give an address as a message may show it: without passwords, on one line, cut where it is long."""
    bare = " ".join(_CREDENTIALS.sub("//", written).split())
    return bare if len(bare) <= _SHOWN else f"{bare[: _SHOWN - 1]}…"


def _ascii(host: str, written: str) -> str:
    host = unquote(host).rstrip(".").lower()
    if ":" in host:
        try:
            if "%" in host:  # a network card of this machine
                raise ValueError(host)  # noqa: TRY301 - one way out
            return str(ipaddress.IPv6Address(host))
        except ValueError as error:
            raise Refused(f"{shown(written)}: names no host") from error
    try:
        plain = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise Refused(f"{shown(written)}: names no host") from error
    if not _HOST.fullmatch(plain):
        raise Refused(f"{shown(written)}: names no host")
    return plain


def is_public(number: str) -> bool:
    """Tell whether an IP address is one that anybody on the internet may ask."""
    try:
        address = ipaddress.ip_address(number)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in network for network in _NOT_PUBLIC)
    # An IPv4 address in the clothes of an IPv6 one leads where that one does.
    if address.ipv4_mapped is not None:
        return is_public(str(address.ipv4_mapped))
    if address in _NAT64:
        return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)))
    if address.sixtofour is not None:
        return is_public(str(address.sixtofour))
    return address in _UNICAST and not any(address in network for network in _NOT_PUBLIC_6)


def numbers_of(host: str, port: int, lookup: Lookup, *, private: bool) -> tuple[str, ...]:
    """Look up the IP addresses of a host, each checked; connect to these and to no others.

    Args:
        host: the host's name, or an IP address.
        port: the port that will be connected to.
        lookup: asks the name service.
        private: whether machines that are not public may be asked as well.

    Raises:
        Refused: one of the addresses is not public (one is enough: whoever mixes them has a reason).
        OSError: the name service knows no such host, or did not answer.
    """
    numbers = tuple(dict.fromkeys(lookup(host, port)))
    if not numbers:
        raise OSError("the name service knows no address of it")
    hidden = [] if private else [number for number in numbers if not is_public(number)]
    if hidden:
        raise Refused(
            f"{host}: leads to {hidden[0]}, which is not public; allow it with --allow-private if you mean it"
        )
    return numbers


def look_up(host: str, port: int, seconds: float = 20.0) -> tuple[str, ...]:
    """Ask the name service for a host's addresses; it has no time limit of its own, so it is asked in a thread.

    Raises:
        OSError: there is no such host, or no answer in time.
    """
    found: list[str] = []
    failed: list[OSError] = []

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except UnicodeError:
            failed.append(OSError("no name of a host"))
        except OSError as error:
            failed.append(error)
        except Exception as error:  # noqa: BLE001 - in a thread nobody else would hear of it
            failed.append(OSError(str(error)))
        else:
            found.extend(str(answer[4][0]) for answer in answers)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise OSError(failed[0].strerror or str(failed[0]))
    if thread.is_alive():
        raise OSError("the name service did not answer")
    return tuple(found)
