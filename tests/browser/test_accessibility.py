"""axe-core finds nothing serious or critical on a wide screen: a sample of the pages, with COURSE_SOAK all of them.

``test_every_page.py`` asks it about pages' content on a phone. Four tabs work at once. Their server leaves out MathJax,
fonts and pictures, and figures stay static: it changes nothing that is checked but formulas and live figures, which
have tests of their own below.
"""

import functools
import http.server
import os
import threading

import pytest
from looking import RUN, SAVES_DATA, every_page, grave

pytestmark = pytest.mark.browser
TABS = 4
FORMULAS = "01_logistic_neuron/loss.html"
# after whatever else waits for `load`: the theme's script then gives what scrolls its place in the tab order
CHECK = "addEventListener('load', () => setTimeout(() => %s.then(found => { window.found = found.violations })))"
LEFT_OUT = (".woff2", ".ttf", ".svg", ".png", ".map", "tex-mml-chtml.js")


class _Bare(http.server.SimpleHTTPRequestHandler):
    """The site without what only takes time here."""

    def do_GET(self):
        if self.path.partition("?")[0].endswith(LEFT_OUT):
            self.send_error(404)
        else:
            super().do_GET()

    def log_message(self, *args):
        """Print nothing."""


@pytest.fixture(scope="module")
def bare(folder):
    """Where the site is served without pictures, fonts and MathJax."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Bare, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def checked(chromium, axe, address, pages, scheme):
    """Every page's grave violations: page -> lines; pages that have none are left out."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
    for script in (SAVES_DATA, axe, CHECK % (RUN % "document")):
        context.add_init_script(script)
    tabs, problems = [context.new_page() for _ in range(TABS)], {}
    for i in range(0, len(pages), TABS):
        batch = list(zip(tabs, pages[i : i + TABS]))
        for tab, page in batch:
            tab.goto(address + page, wait_until="commit")
        for tab, page in batch:
            tab.wait_for_function("window.found", timeout=120_000)
            lines = grave(tab.evaluate("found"))
            if lines:
                problems[page] = lines
    context.close()
    return problems


def said(problems):
    return "\n".join(f"{page}: {line}" for page, lines in problems.items() for line in lines)


@pytest.mark.parametrize(("scheme", "first"), [("light", 0), ("dark", 10)])
def test_pages_on_a_wide_screen(chromium, axe, bare, folder, scheme, first):
    pages = every_page(folder)
    problems = checked(chromium, axe, bare, pages if os.environ.get("COURSE_SOAK") else pages[first::20], scheme)
    assert not problems, said(problems)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_its_formulas_set(chromium, axe, address, scheme):
    context = chromium.new_context(color_scheme=scheme)
    tab = context.new_page()
    tab.goto(address + FORMULAS)
    tab.evaluate("MathJax.startup.promise")
    assert tab.locator("mjx-container").count() > 20
    tab.evaluate(f"{axe};0")
    lines = grave(tab.evaluate(RUN % "document")["violations"])
    context.close()
    assert not lines, "\n".join(lines)


def test_a_grave_fault_would_be_seen(chromium, axe, bare):
    context = chromium.new_context()
    tab = context.new_page()
    tab.goto(f"{bare}index.html")
    tab.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=x><button></button>')")
    tab.evaluate(f"{axe};0")
    lines = grave(tab.evaluate(RUN % "document")["violations"])
    context.close()
    assert {line.partition(":")[0] for line in lines} == {"image-alt", "button-name"}
