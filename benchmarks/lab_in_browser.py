"""A lab in the browser as a reader meets it: opened, all cells run, ``check()`` has answered. For the section ``live``.

Requests to other hosts and errors on the console are counted on the way, there and on every page of the book.
"""

import time

RUN_ALL = "[data-command='runmenu:run-all']"


class Watch:
    """Counts a tab's requests to other hosts and its console's errors."""

    def __init__(self, tab, address):
        self.elsewhere, self.errors, self.address = 0, 0, address
        tab.on("request", self._request)
        tab.on("pageerror", lambda error: self._error())
        tab.on("console", lambda message: self._error() if _is_error(message) else None)

    def _request(self, request):
        self.elsewhere += not request.url.startswith((self.address, "data:", "blob:"))

    def _error(self):
        self.errors += 1


def _is_error(message):
    """Whether it is an error; a browser asks for an icon by itself, and the book has none."""
    return message.type == "error" and "favicon" not in message.location["url"]


def lab_seconds(tab, address, lab):
    """Seconds from navigation until the notebook stands, and until its last cell, ``check()``, has answered."""
    began = time.perf_counter()
    tab.goto(f"{address}lite/notebooks/index.html?path={lab}/lab.ipynb")
    tab.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=120_000)
    stands = time.perf_counter() - began
    tab.get_by_role("menuitem", name="Run", exact=True).click()
    tab.locator(RUN_ALL).click()
    tab.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output").first.wait_for(timeout=300_000)
    return stands, time.perf_counter() - began


def visit(tab, address, pages):
    """Open every page, so that a watch can count."""
    for page in pages:
        tab.goto(address + page)
        tab.evaluate("window.MathJax?.startup?.promise")
