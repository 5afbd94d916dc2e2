from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from reader.feeds import Accept
from reader.feeds.errand import errand_to
from reader.feeds.public import is_public
from reader.feeds.web import Web
from reader.model import Fetched, FetchFailed, Secrets, Trouble, Validators

from .server import Request, Server, answer, running


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    web = Web(seconds=2)
    yield web
    await web.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with running(feed=answer(200, b"<rss/>")) as server:
        yield server


async def follow(web: Web, server: Server, *statuses: int) -> Fetched:
    """Fetch through one redirect per status, the last one to /feed."""
    for number, status in enumerate(statuses):
        last = number == len(statuses) - 1
        server.pages[f"/{number}"] = answer(status, location="/feed" if last else f"/{number + 1}")
    result = await web.fetch(server.url("/0"))
    assert isinstance(result, Fetched), result
    return result


@pytest.mark.parametrize("statuses", [(301,), (308,), (301, 308, 301)])
async def test_a_move_for_good_is_told(web: Web, server: Server, statuses: tuple[int, ...]) -> None:
    result = await follow(web, server, *statuses)
    assert result.moved_to == result.url == server.url("/feed")


@pytest.mark.parametrize("statuses", [(302,), (303,), (307,), (301, 302), (302, 301)])
async def test_a_detour_is_followed_and_forgotten(web: Web, server: Server, statuses: tuple[int, ...]) -> None:
    result = await follow(web, server, *statuses)
    assert (result.moved_to, result.url) == ("", server.url("/feed"))


async def test_an_address_with_a_password_stays_as_the_user_wrote_it(web: Web, server: Server) -> None:
    server.pages["/old"] = answer(301, location="/feed")
    result = await web.fetch(server.url("/old").replace("//", "//ann:pw@"))
    assert isinstance(result, Fetched)
    assert result.moved_to == ""


async def test_what_a_detour_leads_to_may_be_gone_without_the_feed_being_so(web: Web, server: Server) -> None:
    server.pages["/gone"] = answer(410)
    for status, trouble in ((301, Trouble.GONE), (302, Trouble.STATUS)):
        server.pages["/old"] = answer(status, location="/gone")
        result = await web.fetch(server.url("/old"))
        assert isinstance(result, FetchFailed)
        assert result.trouble is trouble


async def test_every_host_on_the_way_is_asked_for_two_things_at_once_at_most(server: Server) -> None:
    async def slow(_: Request, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.05)
        writer.write(answer(200, b"<rss/>"))

    addresses = [f"http://news{number}.invalid/feed" for number in range(6)]
    server.pages |= dict.fromkeys(addresses, answer(302, location="http://busy.invalid/feed"))
    server.pages["http://busy.invalid/feed"] = slow
    web = Web(seconds=2, proxy=f"http://127.0.0.1:{server.port}")
    results = await asyncio.gather(*map(web.fetch, addresses))
    await web.close()
    assert all(isinstance(result, Fetched) for result in results)
    assert server.most_open == 2


def test_a_secret_goes_along_to_the_encrypted_side_of_its_server_and_nowhere_else() -> None:
    secrets = Secrets("ann:pw")
    errand = errand_to("http://news.example/feed", Validators(), Accept.FEED, "", secrets)
    assert errand.secrets_for("https://news.example/feed") == secrets
    assert errand.may_move_to("https://news.example/feed")
    for other in ("https://other.example/", "http://news.example:8080/", "https://news.example:8443/"):
        assert errand.secrets_for(other) == Secrets()
        assert not errand.may_move_to(other)


def test_a_feed_does_not_move_to_where_it_is_not_encrypted() -> None:
    errand = errand_to("https://news.example/feed", Validators(), Accept.FEED, "", Secrets("ann:pw"))
    assert errand.secrets_for("http://news.example/feed") == Secrets()
    open_to_all = replace(errand, secrets=Secrets())
    assert not open_to_all.may_move_to("http://news.example/feed")
    assert open_to_all.may_move_to("https://other.example/feed")


@pytest.mark.parametrize(
    "location", ["feed", "./x/../feed", "//127.0.0.1:{port}/feed", "/feed#part", "/feed?a b=\xc3\xa9"]
)
async def test_a_location_may_be_written_in_many_ways(web: Web, server: Server, location: str) -> None:
    server.pages["/feed?a%20b=%C3%A9"] = server.pages["/feed"]
    server.pages["/old"] = answer(302, location=location.format(port=server.port))
    assert isinstance(await web.fetch(server.url("/old")), Fetched)


async def test_redirects_end_somewhere(web: Web, server: Server) -> None:
    server.pages["/loop"] = answer(302, location="/loop")
    result = await web.fetch(server.url("/loop"))
    assert result == FetchFailed(Trouble.REFUSED, "too many redirects")
    assert len(server.asked) == 9


@pytest.mark.parametrize(
    "location", ["", "http://", "http://[::1", "http://h:99999/", "data:text/xml,x", "file:///etc/passwd"]
)
async def test_a_location_that_is_none_is_a_failure(web: Web, server: Server, location: str) -> None:
    server.pages["/old"] = answer(301, location=location)
    assert isinstance(await web.fetch(server.url("/old")), FetchFailed)


PRIVATE_SPELLINGS = ["127.0.0.1", "localhost", "0.0.0.0", "127.1", "2130706433", "0x7f000001", "0177.0.0.1"]
PRIVATE_SPELLINGS += ["[::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "news.example@127.0.0.1", "LOCALHOST."]


@pytest.mark.parametrize("host", PRIVATE_SPELLINGS)
async def test_no_site_leads_to_another_service_on_this_machine(web: Web, server: Server, host: str) -> None:
    async with running(secret=answer(200, b"<rss/>")) as private:
        server.pages["/old"] = answer(302, location=f"http://{host}:{private.port}/secret")
        result = await web.fetch(server.url("/old"))
        assert isinstance(result, FetchFailed)
        assert result.trouble is Trouble.REFUSED
        assert private.connections == 0


async def test_an_address_found_in_a_feed_may_not_be_private_either(web: Web, server: Server) -> None:
    result = await web.fetch(server.url("/feed"), typed="https://news.example/feed")
    assert isinstance(result, FetchFailed)
    assert result.trouble is Trouble.REFUSED
    assert isinstance(await web.fetch(server.url("/feed"), typed=server.url("/other")), Fetched)


async def test_a_connection_of_the_user_serves_no_stranger(web: Web, server: Server) -> None:
    async with running(feed=answer(200, b"<rss/>")) as own:
        server.pages["/old"] = answer(302, location=own.url("/feed").replace("127.0.0.1", "127.1"))
        assert isinstance(await web.fetch(own.url("/feed").replace("127.0.0.1", "127.1")), Fetched)
        assert isinstance(await web.fetch(server.url("/old")), FetchFailed)
        assert len(own.asked) == 1


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "fe80::1",
        "fe80::1%eth0",
        "fd00::1",
        "ff02::1",
        "::",
        "::1",
        "::127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::a00:1",
        "2001:db8::1",
        "nonsense",
        "",
    ],
)
def test_private_addresses_are_known_in_every_wrapping(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["9.9.9.9", "2620:fe::fe", "64:ff9b::909:909", "::ffff:9.9.9.9", "2002:909:909::"])
def test_public_addresses_are_let_through(address: str) -> None:
    assert is_public(address)
