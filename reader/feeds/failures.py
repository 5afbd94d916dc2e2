"""Why a fetch failed, as a sentence that means something to the person who reads news.

Refusal            we would not: scheme, size, redirects, private address
Broken             the server's answer is not what HTTP allows
"""

from __future__ import annotations

import socket
import ssl
import sys
from collections.abc import Iterator

from reader.model import FetchFailed, Trouble
from reader.text import clean_line


class Refusal(Exception):
    """A request or answer that this reader refuses; the message is for the user."""


class Broken(Exception):
    """An answer that cannot be used; the message is for the user."""


def expected() -> tuple[type[Exception], ...]:
    """All that networks and servers do to us. The libraries' own are known only once those are loaded."""
    known: list[type[Exception]] = [Refusal, Broken, OSError, ValueError, EOFError]
    for library, names in _LIBRARY_ERRORS.items():
        if library in sys.modules:
            known += [getattr(sys.modules[library], name) for name in names]
    return tuple(known)


_LIBRARY_ERRORS = {
    "h11": ("ProtocolError",),
    "httpcore2": ("TimeoutException", "NetworkError", "ProtocolError", "ProxyError", "UnsupportedProtocol"),
    "anyio": ("BrokenResourceError", "ClosedResourceError", "EndOfStream"),
}


def failure(error: Exception, host: str, seconds: float, proxy: str = "") -> FetchFailed:
    """What to tell the user about anything that went wrong on the way to `host`, by the proxy that is named."""
    if isinstance(error, Refusal):
        return FetchFailed(Trouble.REFUSED, clean_line(str(error), 200))
    if isinstance(error, Broken):
        return FetchFailed(Trouble.NETWORK, clean_line(str(error), 200))
    return FetchFailed(Trouble.NETWORK, clean_line(_network_reason(error, host, seconds, proxy), 200))


def _network_reason(error: Exception, host: str, seconds: float, proxy: str) -> str:
    next_door = f"the proxy {proxy}" if proxy else host
    for cause in causes(error):
        if isinstance(cause, TimeoutError):
            return f"no answer within {seconds:g} seconds"
        if isinstance(cause, socket.gaierror):
            return f"no such host: {next_door}" if cause.errno != socket.EAI_AGAIN else f"cannot look up {next_door}"
        if isinstance(cause, ssl.SSLCertVerificationError):
            return _certificate_reason(cause, host)
        if isinstance(cause, ssl.SSLError):
            return f"no secure connection to {host}"
        if isinstance(cause, ConnectionRefusedError):
            return f"{next_door} refused the connection"
        if isinstance(cause, ConnectionResetError | BrokenPipeError):
            return "the connection broke off"
    return _REASONS.get(type(error).__name__, f"no connection to {next_door}")


# The libraries' own exceptions, by name, so that none need be loaded to know them.
_REASONS = {
    "ConnectTimeout": "no answer in time",
    "ReadTimeout": "no answer in time",
    "PoolTimeout": "no answer in time",
    "ReadError": "the connection broke off",
    "RemoteProtocolError": "the answer broke off or is not HTTP",
    "LocalProtocolError": "the request could not be written as HTTP",
    "ProxyError": "the proxy does not let the request through",
}


def _certificate_reason(error: ssl.SSLCertVerificationError, host: str) -> str:
    said = error.verify_message or ""
    if "mismatch" in said or "not valid for" in said:
        return f"the certificate is not valid for {host}"
    if "expired" in said:
        return f"the certificate of {host} has expired"
    if "self" in said or "issuer" in said:
        return f"the certificate of {host} is signed by nobody known"
    return f"the certificate of {host} cannot be verified"


def causes(error: BaseException) -> Iterator[BaseException]:
    """The error and what led to it, outermost first, groups included."""
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting and len(seen) < 50:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += cause.exceptions if isinstance(cause, BaseExceptionGroup) else ()
        waiting += [link for link in (cause.__cause__, cause.__context__) if link]
