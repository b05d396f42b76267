"""What the site serves besides its pages: the book's style sheet; MathJax and the widget manager of ``_build/vendor``.

Both folders are added to ``html_static_path`` here, because Jupyter Book would link every script below
``book/_static`` on every page. sphinx-thebe, which it always loads and which names another host, is taken off them.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def add_static(app, config):
    """Serve ``book/_web`` and ``_build/vendor`` below ``_static``; the picture on the tab is among them."""
    config.html_favicon = str(ROOT / "book" / "_web" / "static" / "favicon.svg")
    for folder in (ROOT / "book" / "_web" / "static", ROOT / "_build" / "vendor"):
        if folder.is_dir():
            config.html_static_path.append(str(folder))


def find_references(app, config):
    """Look for the bibliography beside the pages, wherever ``conf.py`` is."""
    config.bibtex_bibfiles = [str(Path(app.srcdir, name)) for name in config.bibtex_bibfiles]


def remove_thebe(app, pagename, templatename, context, doctree):
    """Take sphinx-thebe's scripts and styles off the page."""
    for key in ("script_files", "css_files"):
        context[key][:] = [
            item
            for item in context.get(key, [])
            if "thebe" not in (str(getattr(item, "filename", item)) + str(getattr(item, "attributes", ""))).lower()
        ]


# the theme names "auto" until its own script has run at the page's end: until then the page would have no colors
CHOOSE_THEME = """
if (document.documentElement.dataset.theme === "auto")
  document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
"""


def begin_light(app, exception):
    """Let every page begin as a light one, which is what a reader without JavaScript sees."""
    if exception is None and app.builder.format == "html":
        for page in Path(app.outdir).rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace('data-theme="auto"', 'data-theme="light"', 1), encoding="utf-8")


def setup(app):
    """Register with Sphinx."""
    app.connect("config-inited", add_static)
    app.connect("config-inited", find_references)
    app.connect("html-page-context", remove_thebe, priority=900)
    app.connect("build-finished", begin_light)
    app.add_js_file(None, body=CHOOSE_THEME, priority=100)
    app.add_css_file("book.css", priority=900)
    app.add_css_file("print.css", priority=920, media="print")
    app.add_js_file("scrolling.js", loading_method="defer")
    return {"parallel_read_safe": True, "parallel_write_safe": True}
