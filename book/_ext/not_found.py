"""The page that a host such as GitHub Pages serves for an address that does not exist.

It is served at any depth, so relative links would break: its links begin with ``SITE_BASE`` (default ``/``), the path
under which the site is published. It needs no style sheet and no script.
"""

import html
import os
from pathlib import Path

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page not found · {title}</title>
<link rel="icon" href="{base}_static/favicon.svg">
<style>
  :root {{ color-scheme: light dark; font: 18px/1.6 system-ui, sans-serif; background: Canvas; color: CanvasText; }}
  body {{ max-width: 34rem; margin: 18vh auto 0; padding: 0 1.25rem; }}
  h1 {{ font-size: 1.6rem; }}
</style>
<main>
<h1>This page does not exist</h1>
<p>It may have moved when a chapter was renamed.</p>
<p><a href="{base}index.html">Start at the front page</a> or <a href="{base}search.html">search the book</a>.</p>
</main>
</html>
"""


def write_page(app, exception):
    """Write ``404.html`` into the finished site."""
    if exception is None and app.builder.name == "html":
        base = os.environ.get("SITE_BASE", "/").rstrip("/") + "/"
        page = PAGE.format(title=html.escape(app.config.html_title or app.config.project), base=html.escape(base))
        Path(app.outdir, "404.html").write_text(page, encoding="utf-8")


def setup(app):
    """Register with Sphinx."""
    app.connect("build-finished", write_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
