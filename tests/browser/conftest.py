"""The built book, served with the Python that its figures run, and a tab that notes what goes wrong in it."""

import functools
import http.server
import json
import threading
from pathlib import Path

import pytest
from live_pages import FREE

ROOT = Path(__file__).resolve().parents[2]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Print nothing."""


@pytest.fixture(scope="session")
def folder():
    """The folder of the built book; ``make test`` builds it first."""
    found = ROOT / "_build" / "html"
    if not (found / "site.json").is_file():
        pytest.fail("there is no built book in _build/html: run `make book` first", pytrace=False)
    return found


@pytest.fixture(scope="session")
def about(folder):
    """What ``site.json`` says."""
    return json.loads((folder / "site.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def address(folder):
    """Where the site is served on this machine, for all tests of a run."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def axe():
    """axe-core's script, which ``make book`` fetched by name and hash."""
    found = ROOT / "_build" / "tools" / "axe.min.js"
    if not found.is_file():
        pytest.fail("there is no axe-core in _build/tools: run `make book` first", pytrace=False)
    return found.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def runtime(about, skip_or_fail):
    """Skips where the site has no Python of its own."""
    if about["hosts"]:
        skip_or_fail("runtime", "the site was built without Python's runtime: set PYODIDE_DIST and run `make book`")


class Tab:
    """A tab on one page: ``page`` is Playwright's, ``figure`` the first explorer, ``wrong`` what went wrong so far."""

    def __init__(self, context, hosts):
        self.context, self.page, self.wrong, self.asked = context, context.new_page(), [], []
        self.hosts = hosts
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.wrong.append(f"page error: {error}"))
        self.page.on("console", self._note)

    def _note(self, message):
        # a browser asks for an icon by itself; the book has none
        if message.type == "error" and "favicon" not in message.location["url"]:
            self.wrong.append(f"console: {message.text}")

    def open(self, where, sight=True):
        """Open a page, with its first figure in sight."""
        self.page.goto(where)
        self.figure = self.page.locator("figure[data-explorer]").first
        if sight:
            self.figure.scroll_into_view_if_needed()
        return self

    def part(self, name):
        """A part of the figure by its class."""
        return self.figure.locator(f".explorer-{name}")

    @property
    def state(self):
        return self.figure.get_attribute("data-state")

    @property
    def strangers(self):
        """Requests that neither the site nor ``site.json`` answers for."""
        return [url for url in self.asked if not url.startswith(("data:", "blob:", *self.hosts))]

    def becomes(self, state, seconds=120):
        """Wait until the figure is in this state."""
        self.page.wait_for_function(
            "([figure, state]) => figure.dataset.state === state",
            arg=[self.figure.element_handle(), state],
            timeout=1000 * seconds,
        )
        return self

    def drawn(self, act):
        """Do something and wait for the drawing that follows; returns what the figure reports of it."""
        self.page.evaluate(
            """figure => { window.drawing = new Promise(resolve =>
                figure.addEventListener("explorer-drawn", event => resolve(event.detail), { once: true })) }""",
            self.figure.element_handle(),
        )
        act()
        return self.page.evaluate("window.drawing")

    def lines(self):
        """The shapes of the drawing's lines and points, to see whether it changed."""
        return self.figure.locator(".explorer-drawing path").evaluate_all(
            "all => all.map(path => path.outerHTML).join()"
        )


@pytest.fixture(scope="session")
def tab_of():
    """``tab_of(context, hosts)``: for a file that keeps a tab of its own."""
    return Tab


@pytest.fixture
def new_tab(chromium, address, about):
    """``new_tab(page, **context)``: a tab of a reader who was never here."""
    contexts = []

    def make(where=None, scripts=(), width=1280, **settings):
        context = chromium.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        for script in scripts:
            context.add_init_script(script)
        tab = Tab(context, (address, *(f"https://{host}/" for host in about["hosts"])))
        return tab.open(address + where) if where else tab

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def live_tab(chromium, address, runtime):
    """One tab whose figure is live, started once for a file."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield Tab(context, (address,)).open(address + FREE).becomes("live")
    context.close()


@pytest.fixture
def live(live_tab, address):
    """The live tab, every control at its start, for the tests that move it."""
    return live_tab.open(address + FREE).becomes("live")
