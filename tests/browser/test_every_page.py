"""Every page, on a phone: asks no other host, reports no error, sets its formulas, and fits.

A third of the pages pass axe-core too, with COURSE_SOAK all of them.

One tab goes from page to page: a new one for each would cost more than all that is looked at.
"""

import os

import pytest
from looking import RUN, SAVES_DATA, every_page, grave

pytestmark = pytest.mark.browser
CONTENT = "document.querySelector('article') || document"  # what is around it is the same on all pages: see the sample


class Walk:
    """A tab on a phone that goes through pages and keeps what goes wrong on each."""

    def __init__(self, chromium, base, axe):
        self.context, self.base, self.axe = chromium.new_context(viewport={"width": 360, "height": 800}), base, axe
        self.context.add_init_script(SAVES_DATA)
        self.tab, self.wrong = self.context.new_page(), []
        self.tab.on("request", self._asked)
        self.tab.on("pageerror", lambda error: self.wrong.append(f"page error: {error}"))
        self.tab.on("console", self._told)
        self.tab.on("response", self._answered)

    def _told(self, message):
        if message.type == "error":
            self.wrong.append(f"console: {message.text}")

    def _asked(self, request):
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.wrong.append(f"request to {request.url}")

    def _answered(self, response):
        if response.status >= 400:
            self.wrong.append(f"{response.status}: {response.url}")

    def __call__(self, page):
        """Open a page; returns what is wrong with it."""
        self.wrong = []
        self.tab.goto(self.base + page, wait_until="load")
        return self.look()

    def look(self):
        """What is wrong with the page as it stands."""
        self.tab.evaluate("window.MathJax && MathJax.startup && MathJax.startup.promise")
        errors = self.tab.eval_on_selector_all("mjx-merror", "all => all.map(e => e.title)")
        self.wrong += [f"mathematics: {text}" for text in errors]
        if self.tab.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
            self.wrong.append("wider than a phone")
        return self.wrong

    def hear(self):
        """What axe-core finds grave in the page as it stands."""
        self.tab.evaluate(f"{self.axe};0")
        return grave(self.tab.evaluate(RUN % CONTENT)["violations"])


@pytest.fixture
def walk(chromium, address, axe):
    """A walk through the site."""
    walk = Walk(chromium, address, axe)
    yield walk
    walk.context.close()


def test_nothing_is_wrong_with_any_page(walk, folder):
    problems = []
    for number, page in enumerate(every_page(folder)):
        wrong = walk(page)
        if number % 3 == 0 or os.environ.get("COURSE_SOAK"):
            wrong = wrong + walk.hear()
        problems += [f"{page}: {what}" for what in wrong]
    assert not problems, "\n".join(problems)


def test_what_is_wrong_would_be_seen(walk):
    assert walk("index.html") == []
    walk.tab.evaluate("""
        const add = text => document.querySelector("article").insertAdjacentHTML("beforeend", text);
        add("<img src='https://example.org/pixel.png'><div style='width: 900px'>wide</div><mjx-merror title='typo'>");
        fetch("no/such/page.html");
        setTimeout(() => { throw new Error("of the page") });
    """)
    walk.tab.wait_for_timeout(500)
    seen = "\n".join(walk.look())
    for what in ("request to https://example.org", "page error", "console: ", "404: ", "mathematics: typo", "wider"):
        assert what in seen, what
    assert "image-alt" in "\n".join(walk.hear())
