"""The built site, served to a browser, and a small book with everything on it, built from the real ``conf.py``."""

import fcntl
import functools
import hashlib
import http.server
import sys
import threading
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course_utils.authoring import book, execution, vendor

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "book" / "_ext"))


@pytest.fixture(scope="session")
def site():
    """The folder of the built book; ``make test`` builds it first."""
    folder = ROOT / "_build" / "html"
    if not (folder / "index.html").is_file():
        pytest.fail("there is no built book in _build/html: run `make book` first", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def pages(site):
    """Every page of the site, parsed: path below the site -> soup."""
    paths = [
        path for path in sorted(site.rglob("*.html")) if path.relative_to(site).parts[0] not in ("_static", "lite")
    ]
    return {path.relative_to(site).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in paths}


@pytest.fixture(scope="session")
def sample():
    """The sample book, built by Sphinx alone: its folder. It is kept until something that it is made of changes."""
    work = ROOT / "_build" / "sample"
    work.parent.mkdir(exist_ok=True)
    files = [ROOT / "_config.yml", ROOT / "curriculum.toml"]
    for folder in (ROOT / "tests" / "book" / "sample", ROOT / "book" / "_web", ROOT / "course_utils" / "authoring"):
        files += [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc"]
    state = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest() + execution.state_of(ROOT, False)
    stamp = ROOT / "_build" / "sample.state"
    with open(ROOT / "_build" / "sample.lock", "w") as lock:  # two test processes build it once
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (stamp.is_file() and stamp.read_text() == state and (work / "html" / "index.html").is_file()):
            vendor.fetch(ROOT)
            book.plain_sphinx(ROOT, ROOT / "tests" / "book" / "sample", work)
            stamp.write_text(state)
    return work / "html"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Print nothing."""


@pytest.fixture
def serve():
    """``serve(folder)`` gives the address at which the folder is served on this machine."""
    servers = []

    def start(folder):
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
