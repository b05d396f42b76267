"""The display equations of the book's pages, read from their MyST source, also those inside boxes and exercises.

A display equation is written with the ``{math}`` directive and carries a ``:label:``; any other form is reported,
because the ledger could not tie a test to it.
"""

from dataclasses import dataclass
from pathlib import Path

from course_utils.errors import CourseError

# directives whose body is no MyST text
NO_TEXT = {
    "code-cell",
    "code",
    "code-block",
    "code-from",
    "raw",
    "literalinclude",
    "bibliography",
    "toctree",
    "glue:math",
}


@dataclass(frozen=True)
class Equation:
    """One display equation: its label ("" when it has none), its LaTeX, and where it stands."""

    label: str
    tex: str
    page: str
    line: int

    @property
    def place(self):
        """``page:line``, as an editor opens it."""
        return f"{self.page}:{self.line}"


def collect(root, pages):
    """All display equations of the pages, in order.

    Parameters
    ----------
    root : Path
        What the pages' names are given from.
    pages : sequence of Path
    """
    found = []
    for page in pages:
        name = Path(page).relative_to(root).as_posix()
        found += read(Path(page).read_text(encoding="utf-8"), name)
    return found


def read(text, page="page", first_line=0):
    """The display equations of one page's source."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.amsmath import amsmath_plugin
    from mdit_py_plugins.colon_fence import colon_fence_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark").enable("table")
    for plugin in (front_matter_plugin, colon_fence_plugin, amsmath_plugin):
        parser.use(plugin)
    parser.use(dollarmath_plugin, double_inline=True)
    found = []
    for token in parser.parse(text):
        line = first_line + (token.map[0] + 1 if token.map else 1)
        if token.type in ("math_block", "math_block_label", "amsmath"):
            found.append(Equation("", token.content.strip(), page, line))
        elif token.type in ("fence", "colon_fence"):
            found += _directive(token, page, line)
        for child in token.children or ():
            if child.type in ("math_inline_double", "math_block"):
                found.append(Equation("", child.content.strip(), page, line))
    return found


def _directive(token, page, line):
    """The equations of one fence: its own, or those of the text it holds."""
    word = token.info.split(maxsplit=1)[0] if token.info.strip() else ""
    if not (word.startswith("{") and word.endswith("}")):
        return []
    name = word[1:-1]
    if name in NO_TEXT:
        return []
    options, body, skipped = _options(token.content)
    if name != "math":
        return read(body, page, line + skipped)
    argument = token.info.split(maxsplit=1)[1] if len(token.info.split(maxsplit=1)) > 1 else ""
    return [Equation(options.get("label", options.get("name", "")), f"{argument}\n{body}".strip(), page, line)]


def _options(content):
    """A directive's ``:name: value`` lines, the body after them, and how many lines they take."""
    options, lines = {}, content.splitlines()
    taken = 0
    if lines and lines[0].strip() == "---":  # the YAML form
        taken = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0) + 1
        for line in lines[1 : taken - 1]:
            key, _, value = line.partition(":")
            options[key.strip()] = value.strip()
    else:
        while taken < len(lines) and lines[taken].startswith(":") and ":" in lines[taken][1:]:
            key, _, value = lines[taken][1:].partition(":")
            options[key.strip()] = value.strip()
            taken += 1
    return options, "\n".join(lines[taken:]), taken


def by_label(equations):
    """The labelled equations by label; a label used twice is an error."""
    known = {}
    for equation in equations:
        if equation.label and equation.label in known:
            raise CourseError(
                f"two equations are labelled {equation.label!r}: {known[equation.label].place} and {equation.place}"
            )
        if equation.label:
            known[equation.label] = equation
    return known
