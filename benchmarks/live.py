"""Figures that move in the page: seconds to the first live one, frames from slider to redraw, and bytes before a touch.

The peer is a blank page of the same site that only boots Pyodide and imports NumPy, in the same run and the same kind
of profile. Needs the built book with its runtime (``make book``) and Chromium; no request leaves this machine.
"""

import functools
import gzip
import http.server
import json
import os
import shutil
import statistics
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

from benchmarks.lab_in_browser import Watch, lab_seconds, visit
from benchmarks.report import Goal, Section

SITE = Path(__file__).parents[1] / "_build" / "html"
PAGE, GALLERY = "index.html", "gallery.html"
MOVED = ("gradient_descent", "optimizer_race", "signal_propagation")
FRAME = 1000 / 60
TITLE = "Live figures in the page"
BLANK = b"""<!doctype html><meta charset=utf-8><title>blank</title><script type=module>
import { loadPyodide } from "./_static/pyodide/pyodide.mjs";
const python = await loadPyodide({ packages: ["numpy"] });
python.runPython("import numpy");
window.firstAt = performance.now();
</script>"""
# when the first picture is drawn; and, for each redraw, milliseconds from the move to the painted frame
WATCH = """
addEventListener("explorer-drawn", ({ detail }) => {
    window.firstAt ??= performance.now();
    if (detail.since) requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () =>
            (window.moves ??= []).push([performance.now() - detail.since, detail.python, detail.drawing]);
        channel.port2.postMessage(0);
    });
});
"""


class _Handler(http.server.SimpleHTTPRequestHandler):
    """The site, and beside it the blank page."""

    def do_GET(self):
        if self.path != "/blank.html":
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(BLANK)))
        self.end_headers()
        self.wfile.write(BLANK)

    def log_message(self, *args):
        """Print nothing."""


@contextmanager
def served():
    """The address of the site on this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@contextmanager
def profile(driver, **settings):
    """A browser with a profile of its own on disk, as a reader has, in which other hosts cannot be reached."""
    folder = tempfile.mkdtemp()
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    settings = {"viewport": {"width": 1280, "height": 900}} | settings
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    # names of other hosts lead nowhere; Playwright's own way of blocking them would switch the browser's cache off
    flags.append("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
    context = driver.chromium.launch_persistent_context(folder, executable_path=path, args=flags, **settings)
    context.add_init_script(WATCH)
    yield context
    context.close()
    shutil.rmtree(folder, ignore_errors=True)


def first_seconds(tab):
    """Seconds from navigation until Python's first result is there."""
    tab.wait_for_function("window.firstAt", timeout=120_000)
    return tab.evaluate("window.firstAt") / 1000


def starts(driver, address, rounds):
    """For each round, seconds of the blank page and of the live figure: in a fresh profile, and reloaded in it."""
    found = []
    for i in range(rounds):
        seconds = {}
        for page in ("blank.html", PAGE)[:: 1 if i % 2 else -1]:
            with profile(driver) as context:
                tab = context.pages[0]
                tab.goto("about:blank")
                tab.goto(address + page)
                seconds[page, "fresh"] = first_seconds(tab)
                tab.wait_for_timeout(1500)  # the browser writes what it compiled to its cache
                tab.reload()
                seconds[page, "reload"] = first_seconds(tab)
        found.append(seconds)
    return found


def moves(driver, address, name, presses):
    """Milliseconds of each redraw of an explorer: until painted, Python's and the drawing's share."""
    with profile(driver) as context:
        tab = context.pages[0]
        tab.goto(address + GALLERY)
        figure = tab.locator(f'figure[data-explorer="{name}"]')
        figure.scroll_into_view_if_needed()
        tab.wait_for_selector(f'figure[data-explorer="{name}"][data-state="live"]', timeout=120_000)
        guess = figure.locator(".explorer-guess button[type=button]")
        if guess.count():
            guess.click()
        tab.wait_for_timeout(1000)  # figures beside it are drawn once
        slider = figure.locator("input[type=range]").first
        slider.focus()
        tab.evaluate("window.moves = []")
        for i in range(presses):
            tab.keyboard.press("ArrowRight" if i % 20 < 10 else "ArrowLeft")
            tab.wait_for_timeout(90)
        tab.wait_for_timeout(300)
        return tab.evaluate("window.moves")[5:]


def weight_before_touch(driver, address):
    """Bytes of all that a page with a figure loads before a touch, compressed as a server would."""
    bodies = {}

    def keep(answer):
        if answer.url.startswith(address) and answer.status == 200:
            bodies[answer.url] = answer

    with profile(driver, viewport={"width": 360, "height": 800}) as context:
        tab = context.pages[0]
        tab.on("response", keep)
        tab.goto(address + PAGE, wait_until="networkidle")
        assert tab.locator("figure[data-explorer]").first.get_attribute("data-state") == "static"
        return sum(compressed(answer.body()) for answer in bodies.values())


def labs(driver, address, names, rounds):
    """The first lab's seconds, a fresh profile a round: until it stands, until ``check()`` answered; two counts."""
    found, elsewhere, errors = [], 0, 0
    for _ in range(rounds):
        with profile(driver) as context:
            watch = Watch(context.pages[0], address)
            found.append(lab_seconds(context.pages[0], address, names[0]))
            elsewhere, errors = elsewhere + watch.elsewhere, errors + watch.errors
    with profile(driver) as context:
        watch = Watch(context.pages[0], address)
        paths = (path.relative_to(SITE) for path in sorted(SITE.rglob("*.html")))
        visit(context.pages[0], address, [p.as_posix() for p in paths if p.parts[0] not in ("_static", "lite")])
    return found, elsewhere + watch.elsewhere, errors + watch.errors


def compressed(content):
    """Bytes after gzip, or as they are where that is less."""
    return min(len(content), len(gzip.compress(content, 6)))


def percentile(values, share):
    """The value below which this share of them lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def measure(quick=False):
    """Time starts in turns with the blank page, then redraws; weigh the page and the runtime."""
    about = json.loads((SITE / "site.json").read_text()) if (SITE / "site.json").is_file() else {"hosts": ["none"]}
    if about["hosts"]:
        return Section(TITLE, remarks=["Not measured: build the book with its runtime first (PYODIDE_DIST)."])
    from playwright.sync_api import sync_playwright

    with served() as address, sync_playwright() as driver:
        rounds = starts(driver, address, 1 if quick else 9)  # single rounds lie between 1.0 and 1.5
        redraws = {name: moves(driver, address, name, 20 if quick else 85) for name in MOVED}
        page = weight_before_touch(driver, address)
        names = (about["labs"] or {"labs": []})["labs"]
        opened, elsewhere, errors = labs(driver, address, names, 1 if quick else 3) if names else ([], 0, 0)
    runtime = sum(compressed(path.read_bytes()) for path in (SITE / about["pyodide"]["files"]).iterdir())

    def ratio(kind):
        return statistics.median(r[PAGE, kind] / r["blank.html", kind] for r in rounds)

    goals = [
        Goal("first live figure, of a blank page with Pyodide and NumPy, fresh profile", ratio("fresh"), 1.3),
        Goal("the same, on reload", ratio("reload"), 1.5),
    ]
    for name, found in redraws.items():
        frames = [total / FRAME for total, _, _ in found]
        goals.append(Goal(f"{name}: slider to redraw, frames, median", statistics.median(frames), 2))
        goals.append(Goal(f"{name}: slider to redraw, frames, 95th percentile", percentile(frames, 0.95), 4))
    goals.append(Goal("page before a touch, compressed, MB", page / 1e6, 1.5))
    goals.append(Goal("Pyodide and NumPy, compressed, MB, once for the site", runtime / 1e6, 10))
    if opened:
        whole = statistics.median(whole for _, whole in opened)
        goals.append(Goal(f"{names[0]} in JupyterLite: open, run all, check() answers, seconds", whole, 30))
        goals.append(Goal("requests to other hosts, on every page and in the lab", elsewhere, 0))
        goals.append(Goal("console errors, on every page and in the lab", errors, 0))

    def middle(key):
        return f"{statistics.median(r[key] for r in rounds):.2f} s"

    shown = [
        [page, middle((page, "fresh")), middle((page, "reload"))]
        for page in ("blank.html", PAGE)  # the figure's page has the theme, MathJax and the text besides
    ]
    shares = [
        [name, len(found), *(f"{statistics.median(column):.1f} ms" for column in zip(*found))]
        for name, found in redraws.items()
    ]
    remarks = []
    if opened:
        stands = statistics.median(seconds for seconds, _ in opened)
        remarks.append(
            f"The lab's notebook stands after {stands:.1f} s (median of {len(opened)}, each in a fresh profile)."
        )
    return Section(
        TITLE,
        goals,
        [
            (["page", "fresh profile", "reload"], shown),
            (["explorer", "redraws", "slider to painted frame", "Python", "drawing"], shares),
        ],
        remarks,
    )
