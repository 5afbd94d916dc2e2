"""config.toml, read once at the top and passed down as frozen values."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec

Measure = Annotated[int, msgspec.Meta(ge=40, le=120)]
Seconds = Annotated[float, msgspec.Meta(ge=1, le=600)]
Number = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Proxy = Annotated[str, msgspec.Meta(pattern=r"^(https?|socks5h?)://[^\s/]")]
Minutes = Annotated[int, msgspec.Meta(ge=30, le=10_080)]


class ConfigError(Exception):
    """The settings cannot be used; the message names the file, the key and the cure."""


class Screen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """[screen]"""

    theme: str = "telex-dark"
    measure: Measure = 72  # characters in a line of an article
    density: Literal["compact", "normal", "bullets"] = "normal"  # how much room a headline takes
    ascii: bool = False  # borders and signs of plain ASCII
    pictures: bool = False  # of saved articles; needs telex[images]
    linear: bool = False  # plain text and a prompt instead, as `telex --linear`


class Network(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """[network]"""

    proxy: Proxy | None = None  # http://, https:// or socks5://; the environment's proxies count otherwise
    interval: Minutes = 60  # minutes between automatic fetches of a feed that says nothing about it


class Library(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """[library]: what is dropped by itself; starred and saved entries never are. 0 keeps for ever."""

    keep_days: Number = 0
    keep_count: Number = 0  # entries of one feed


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """[model]: a language model of the user's own, asked for bullets; nothing is sent while `url` is empty."""

    url: str = ""  # an OpenAI-compatible address: http://localhost:11434/v1
    model: str = ""  # its name there
    key_env: str = ""  # the environment variable that holds the key, if one is needed
    timeout: Seconds = 30.0


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    screen: Screen = Screen()
    network: Network = Network()
    library: Library = Library()
    model: Model = Model()
    keys: dict[str, str] = {}  # action -> keys, comma separated: toggle_read = "m,M"
    browser: tuple[str, ...] = ()  # command and arguments that open an address; empty for the system's own


def read_settings(path: Path) -> Settings:
    """The settings in `path`, defaults where there is no file. Raises ConfigError."""
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    except (msgspec.ValidationError, msgspec.DecodeError, ValueError) as error:
        raise ConfigError(f"{path}: {_in_words(str(error))}") from error


def _in_words(complaint: str) -> str:
    """msgspec's complaint with the place first: `[screen] has no setting 'them'`."""
    message, _, place = complaint.partition(" - at `$.")
    if "matching regex" in message:  # of the one setting that has a pattern
        message = "write it as http://, https:// or socks5://, the host and the port"
    where = f"[{place.rstrip('`')}] " if place else ""
    return where + message.replace("Object contains unknown field", "there is no setting called").replace("`", "'")
