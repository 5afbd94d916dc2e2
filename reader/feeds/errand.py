"""One fetch from its first address to its last: what is asked for, and what may be told to whom on the way."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from reader.feeds.links import resolve, safer_same
from reader.feeds.request import Accept, without_credentials
from reader.model import Secrets, Validators
from reader.model.noun import Noun

NO_SECRETS: Final = Secrets()


class Errand(Noun, frozen=True):
    url: str
    validators: Validators
    accept: Accept
    secrets: Secrets  # for the server of `url`
    home: str  # the address that the user named; its server alone may be private
    has_login: bool  # the address holds a password, which a new one would lack

    def secrets_for(self, url: str) -> Secrets:
        return self.secrets if safer_same(url, self.url) else NO_SECRETS

    def is_home(self, url: str) -> bool:
        return safer_same(url, self.home)

    def may_move_to(self, url: str) -> bool:
        """Whether `url` may take the place of the address: no secret is left behind, and no encryption."""
        weaker = self.url.startswith("https:") and url.startswith("http:")
        return url != self.url and not weaker and not self.has_login and self.secrets_for(url) == self.secrets


def errand_to(address: str, validators: Validators, accept: Accept, typed: str, secrets: Secrets) -> Errand:
    """`address` may hold a name and password; the secrets' own go before them."""
    url, credentials = without_credentials(address)
    secrets = replace(secrets, credentials=secrets.credentials or credentials)
    return Errand(url, validators, accept, secrets, resolve("", typed) or url, bool(credentials))
