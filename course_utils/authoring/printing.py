"""``course pdf``: the whole book as one PDF, printed from the built pages by Chromium.

Every page of the site is printed with the book's own print style sheet, figures that move as they stand at first. The
parts are joined by :mod:`course_utils.authoring.pdf_parts`, which sets links, bookmarks and labels. No TeX is needed.
"""

import contextlib
import functools
import http.server
import os
import shutil
import string
import threading
import time
from dataclasses import dataclass
from html import escape

from course_utils.authoring import curriculum
from course_utils.authoring.pdf_parts import Part, join
from course_utils.errors import CourseError

PAPER = 605  # CSS pixels between the margins of print.css: A4 less twice 24 mm at 96 to the inch
CHROMIUM = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
NOT_NEEDED = ("/explorer/start.js", "/pyodide/", "/lite/")  # on paper a figure stays as it is
NUMBERED = """@page {{
  @bottom-center {{ content: counter(page{style}); font: 9pt sans-serif; color: #59636e; }}
  @top-right {{ content: "{head}"; font: 8.5pt sans-serif; color: #59636e; }}
}}
@page :first {{ @top-right {{ content: none; }} }}
html {{ counter-reset: page {before}; }}
"""


@dataclass(frozen=True)
class Entry:
    """A page of the book on its way to paper: its place in the site, and how deep it stands in the contents."""

    page: str
    level: int
    part: str


def entries(course):
    """The pages in the book's order."""
    found = [Entry(course.front, 1, "")]
    for chapter in course.chapters:
        found += [Entry(f"{chapter.name}/{page}", 1 + (page != chapter.pages[0]), "Chapters") for page in chapter.pages]
    found += [Entry(page, 1 + (page != course.instructors[0]), "For instructors") for page in course.instructors]
    return [*found, *(Entry(page, 1, "Back matter") for page in course.back)]


def pdf(out=None, pages=(), site=None):
    """Print the built site into one PDF.

    Parameters
    ----------
    out : path, optional
        ``_build/pdf/book.pdf`` by default.
    pages : iterable of str
        Only these, as ``05_optimizers/adam``.
    site : path, optional
        ``_build/html`` by default.

    Returns
    -------
    path, list of str
        Where the PDF is, and what sticks out of a page, each a sentence.
    """
    course = curriculum.load()
    site = site or course.root / "_build" / "html"
    out = out or course.root / "_build" / "pdf" / "book.pdf"
    if not (site / "index.html").is_file():
        raise CourseError("there is no built site to print: run `make book` first")
    chosen = [entry for entry in entries(course) if not pages or entry.page in pages]
    chosen = [entry for entry in chosen if (site / f"{entry.page}.html").is_file()]
    if not chosen:
        raise CourseError(f"none of these pages is in the site: {', '.join(pages)}")
    started = time.monotonic()
    out.parent.mkdir(parents=True, exist_ok=True)
    with _served(site) as address, _browser() as browser:
        printer = Printer(browser, address, course.root / "book" / "_web")
        parts, wide = [], []
        for entry in chosen:
            part, problems = printer.print(entry, before=sum(part.count for part in parts))
            parts.append(part)
            wide += [f"{entry.page}: {problem} is wider than the paper" for problem in problems]
        front = printer.front(course.title, parts)
    count = join(front, parts, out, course.title, address)
    size = out.stat().st_size / 2**20
    print(
        f"course: printed {len(parts)} pages of the site on {count} of paper ({size:.1f} MiB) in "
        f"{time.monotonic() - started:.0f} s: {out}"
    )
    return out, wide


class Printer:
    """A tab as wide as the paper, that prints one page of the site after the other."""

    def __init__(self, browser, address, web):
        self.address = address
        self.style = (web / "static" / "print.css").read_text(encoding="utf-8")
        self.prepare = (web / "print" / "prepare.js").read_text(encoding="utf-8")
        self.front_page = string.Template((web / "print" / "front.html").read_text(encoding="utf-8"))
        self.tab = browser.new_page(viewport={"width": PAPER, "height": 900}, color_scheme="light")
        self.tab.route("**/*", self._let_through)

    def _let_through(self, route):
        url = route.request.url
        wanted = url.startswith((self.address, "data:", "blob:")) and not any(name in url for name in NOT_NEEDED)
        route.continue_() if wanted else route.abort()

    def print(self, entry, before):
        """One page as a :class:`Part`, numbered from ``before`` on, and what is too wide on it."""
        self.tab.emulate_media(media="print")
        self.tab.goto(f"{self.address}{entry.page}.html", wait_until="load")
        title = self.tab.evaluate("(document.querySelector('article h1') ?? {}).innerText ?? document.title")
        title = title.strip().rstrip("#").strip()
        head = title.replace("\\", "").replace('"', "'")
        self.tab.add_style_tag(content=self.style + NUMBERED.format(style="", head=head, before=before))
        wide = self.tab.evaluate(self.prepare)
        self.tab.evaluate(_ANCHORS)
        return Part(self._pdf(), entry.page, title, entry.level, entry.part), wide

    def front(self, title, parts):
        """The title page and the contents, numbered in Roman."""
        lines, page, part = [], 1, ""
        for each in parts:
            if each.part != part:
                part = each.part
                lines.append(f"<h2>{part}</h2>")
            kind = "one" if each.level == 1 else "two"
            link = f'<a href="{self.address}{each.page}.html">{escape(each.title)}</a>'
            lines.append(f'<div class="line {kind}">{link}<i></i>{page}</div>')
            page += each.count
        self.tab.goto(f"{self.address}404.html")
        self.tab.set_content(self.front_page.substitute(title=escape(title), lines="\n".join(lines)))
        self.tab.add_style_tag(content=NUMBERED.format(style=", lower-roman", head="", before=0))
        return Part(self._pdf(), "", "Contents", 1, "")

    def _pdf(self):
        return self.tab.pdf(prefer_css_page_size=True, print_background=True, outline=True, tagged=True)


# Chromium remembers a place in a page only where a link of the same page leads there: so each id gets one, unseen
_ANCHORS = """() => {
  const nowhere = document.createElement("div");
  nowhere.style.display = "none";
  for (const place of document.querySelectorAll("article [id]")) {
    const link = document.createElement("a");
    link.href = "#" + place.id;
    nowhere.append(link);
  }
  document.body.append(nowhere);
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        """Print nothing for each request."""


@contextlib.contextmanager
def _served(site):
    """The site on a free port of this machine; gives the address, with a closing slash."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def _browser():
    """A headless Chromium: the one that CHROMIUM names, or the machine's."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        raise CourseError("printing needs Chromium: set CHROMIUM=/path/to/chromium, or install Debian's chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(CHROMIUM))
        yield browser
        browser.close()


def main():
    """``course pdf``: print, and say what does not fit."""
    _, wide = pdf()
    for sentence in wide:
        print(f"course: {sentence}")
