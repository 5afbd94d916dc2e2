"""Whose word is taken for who a server is: the system's certificates, always. Verification is not optional."""

from __future__ import annotations

import os
import ssl
import sys
from typing import Final

# Where systems keep them, for a Python that was built for another place.
_PLACES: Final = (
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


def system_trust() -> ssl.SSLContext:
    """Takes some milliseconds. SSL_CERT_FILE and SSL_CERT_DIR go before the system's own."""
    if sys.platform == "darwin" and not {"SSL_CERT_FILE", "SSL_CERT_DIR"} & os.environ.keys():
        import truststore  # macOS keeps its certificates where OpenSSL does not look

        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    else:
        context = ssl.create_default_context()
        if not _has_default() and (place := next(filter(os.path.isfile, _PLACES), None)):
            context.load_verify_locations(place)
    context.set_alpn_protocols(["http/1.1"])
    return context


def _has_default() -> bool:
    paths = ssl.get_default_verify_paths()  # of what exists
    return bool(paths.cafile or paths.capath)
