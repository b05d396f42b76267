"""``{versions} made`` and ``{versions} shipped``: what this very build was made with, and what the site carries.

Versions come from the installed packages, from npm's lock file and from the pins of the browser's Python, never from a
page; the licenses of Python packages stand here, since their own metadata write them in three ways.
"""

import json
import platform
from importlib import metadata
from pathlib import Path

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

# distribution, what it does for the book, license
MADE = (
    ("numpy", "arrays: all of the reference code", "BSD-3-Clause"),
    ("scipy", "oracle: line searches, distributions", "BSD-3-Clause"),
    ("scikit-learn", "oracle; the source of both data sets", "BSD-3-Clause"),
    ("torch", "oracle of every method; subject of the last chapter", "BSD-3-Clause"),
    ("sympy", "oracle: evaluates the equations", "BSD-3-Clause"),
    ("matplotlib", "figures", "PSF-based"),
    ("sphinx", "makes the pages", "BSD-2-Clause"),
    ("jupyter-book", "Sphinx's configuration", "BSD-3-Clause"),
    ("myst-nb", "pages that are notebooks", "BSD-3-Clause"),
    ("myst-parser", "Markdown", "MIT"),
    ("jupyter-cache", "executes each page once", "MIT"),
    ("sphinx-exercise", "exercises and solutions", "MIT"),
    ("sphinxcontrib-bibtex", "bibliography", "BSD-2-Clause"),
    ("jupytext", "labs and pages as text", "MIT"),
)
THEME = (
    ("sphinx-book-theme", "look of the pages", "BSD-3-Clause"),
    ("pydata-sphinx-theme", "what that look is built on; brings Bootstrap and the icons", "BSD-3-Clause"),
    ("jupyterlite-core", "labs in the browser", "BSD-3-Clause"),
    ("jupyterlite-pyodide-kernel", "their Python kernel", "BSD-3-Clause"),
)
NPM = (
    ("d3", "draws the figures that move"),
    ("mathjax", "sets the formulas, with its own fonts"),
    ("@jupyter-widgets/html-manager", "shows widgets in a page"),
    ("requirejs", "loads it"),
)
HEADS = ("Name", "Version", "What for", "License")


def made():
    """Rows of what the pages were made with."""
    return [("Python", platform.python_version(), "runs everything", "PSF-2.0"), *_installed(MADE)]


def shipped(web):
    """Rows of what the site carries; ``web`` is the folder with the lock files."""
    lock = json.loads((web / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    runtime = json.loads((web / "pyodide.json").read_text(encoding="utf-8"))
    rows = [("Pyodide", runtime["version"], "Python in the browser", "MPL-2.0")]
    rows += [
        (package["name"], package["version"], "in the browser's Python", "BSD-3-Clause")
        for package in runtime["lock"]["packages"].values()
    ]
    for name, use in NPM:
        entry = lock[f"node_modules/{name}"]
        rows.append((name, entry["version"], use, entry["license"]))
    return [*rows, *_installed(THEME)]


def _installed(packages):
    """A row for each installed package, without a build's mark such as ``+cpu``."""
    return [(name, metadata.version(name).partition("+")[0], use, license) for name, use, license in packages]


class Versions(SphinxDirective):
    """``{versions} made`` or ``{versions} shipped``: a table."""

    required_arguments = 1

    def run(self):
        """Write the table; the page is read anew at every build."""
        self.env.note_reread()
        rows = {"made": made, "shipped": lambda: shipped(Path(self.env.srcdir) / "_web")}
        if self.arguments[0] not in rows:
            raise self.error(f"versions: {self.arguments[0]!r} is neither `made` nor `shipped`")
        group = nodes.tgroup(cols=len(HEADS))
        group += [nodes.colspec(colwidth=width) for width in (26, 12, 42, 20)]
        group += nodes.thead("", _row(HEADS))
        group += nodes.tbody("", *(_row(row) for row in rows[self.arguments[0]]()))
        return [nodes.table("", group, classes=["versions"])]


def _row(words):
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", word)) for word in words))


def setup(app):
    """Register with Sphinx."""
    app.add_directive("versions", Versions)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
