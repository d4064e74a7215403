"""The pages with a certificate of the hall's own."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from hall.compose.application import Application
from hall.compose.certificate import BadCertificate, check_certificate
from hall.compose.web import address_of
from hall.settings import Settings
from hall.web_settings import WebSettings
from tests.web.raw_http import Answer, answer_on, forms_of, request
from tests.web.served import Served, serve
from tickets.visit import TicketState


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Who signs the hall's certificate."""
    return trustme.CA()


@pytest.fixture(scope="module")
def files(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A certificate for this machine and its key."""
    return written(authority, tmp_path_factory.mktemp("certificate"))


def written(authority: trustme.CA, folder: Path) -> tuple[str, str]:
    """The files of a new certificate, and of its key."""
    issued = authority.issue_cert("127.0.0.1", "localhost")
    certificate, key = folder / "hall.pem", folder / "hall.key"
    for part in issued.cert_chain_pems:
        part.write_to_path(certificate, append=True)
    issued.private_key_pem.write_to_path(key)
    return str(certificate), str(key)


def with_password(key: bytes) -> bytes:
    """A key that opens with a password only."""
    return load_pem_private_key(key, None).private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"sample")
    )


@pytest.fixture
def secured(hall: Application, files: tuple[str, str]) -> Iterator[Served]:
    """The pages behind that certificate."""
    with serve(hall, WebSettings(certificate=files[0], key=files[1])) as served:
        yield served


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """What a browser does that trusts the authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def ask(served: Served, context: ssl.SSLContext, asked: bytes, method: str = "GET") -> Answer:
    """One request over TLS."""
    with (
        closing(socket.create_connection(served.address, timeout=30)) as line,
        context.wrap_socket(line, server_hostname="localhost") as secure,
    ):
        secure.sendall(asked)
        return answer_on(secure, method)


def test_a_page_comes_over_tls_and_says_to_stay_there(
    secured: Served, trusting: ssl.SSLContext
) -> None:
    """By 1.3 and by 1.2: it is verified, comes again only so, and keeps its cookie so."""
    path = secured.ticket_path()
    for version in (ssl.TLSVersion.TLSv1_3, ssl.TLSVersion.TLSv1_2):
        trusting.minimum_version = trusting.maximum_version = version
        answer = ask(secured, trusting, request(f"{path}?lang=en", host=secured.host))
        assert answer.status == 200
        assert answer.get("strict-transport-security") == "max-age=31536000"
        assert "; Secure" in answer.get("set-cookie")


def test_a_form_is_sent_over_tls(secured: Served, trusting: ssl.SSLContext) -> None:
    """What a browser says of where it comes from is https then."""
    ticket = secured.queue.issue("passport")
    page = ask(secured, trusting, request(f"/t/{ticket.token}/leave", host=secured.host))
    (form,) = forms_of(page.text)
    headers = [
        ("Origin", f"https://{secured.host}"),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ]
    body = urlencode(form.fields).encode()
    sent = request(form.action, "POST", host=secured.host, headers=headers, body=body)
    assert ask(secured, trusting, sent, "POST").status == 303
    assert secured.state_of(ticket) is TicketState.CANCELLED


def test_old_tls_and_none_at_all_get_no_page(secured: Served, trusting: ssl.SSLContext) -> None:
    """TLS 1.1 is refused by the server; plain HTTP on the same port is closed."""
    trusting.set_ciphers("DEFAULT:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        trusting.minimum_version = ssl.TLSVersion.TLSv1_1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        trusting.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(ssl.SSLError, match=r"EOF|(?i:protocol.version)"):
        ask(secured, trusting, request("/", host=secured.host))
    assert secured.ask("/").status == 0


def test_with_a_certificate_the_address_is_https() -> None:
    """What tickets carry leads to where the pages are."""
    told = WebSettings(address="192.168.1.5", port=443, certificate="hall.pem", key="hall.key")
    assert address_of(Settings(web=told)) == "https://192.168.1.5/"


def test_a_certificate_that_cannot_be_used_is_told_in_words(
    authority: trustme.CA, files: tuple[str, str], tmp_path: Path
) -> None:
    """A file that is not there, one that is none, another's key, a key with a password."""
    certificate, key = files
    other = tmp_path / "other"
    other.mkdir()
    _, others_key = written(authority, other)
    text, locked = tmp_path / "text.pem", tmp_path / "locked.key"
    text.write_text("no certificate")
    locked.write_bytes(with_password(Path(key).read_bytes()))
    wrong = {
        (str(tmp_path / "gone.pem"), key): "there is no .*gone.pem",
        (certificate, str(tmp_path)): "is a folder",
        (str(text), key): "they are PEM files",
        (certificate, others_key): "the key belongs to another certificate",
        (certificate, str(locked)): "the key without a password",
    }
    for (each, its_key), words in wrong.items():
        with pytest.raises(BadCertificate, match=words):
            check_certificate(each, its_key)
    check_certificate(certificate, key)
