"""Which internet addresses are public, seen through the wrappings that hide a private one."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

NAT64: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
IPV4_COMPATIBLE: Final = IPv6Network("::/96")


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the open internet; False for what is no IP address."""
    try:
        ip = unwrapped(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def unwrapped(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that packets to an IPv6 address end up at, where there is one."""
    if isinstance(ip, IPv4Address):
        return ip
    if inner := ip.ipv4_mapped or ip.sixtofour:
        return inner
    if ip.teredo:
        return ip.teredo[1]
    embeds = any(ip in network for network in NAT64) or (ip in IPV4_COMPATIBLE and int(ip) > 1)
    return IPv4Address(int(ip) & 0xFFFFFFFF) if embeds else ip


def is_private_literal(host: str) -> bool:
    """Whether a host is written as a private address or as this machine's name, before any look-up."""
    if host.rstrip(".").lower() in {"localhost", "localhost.localdomain"}:
        return True
    try:
        return not is_public(str(ip_address(host.partition("%")[0])))
    except ValueError:
        return False
