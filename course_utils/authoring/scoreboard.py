"""``course scoreboard``: the README's numbers, counted in the tree and in the built site, or read from a measurement.

A row is of one of three kinds. "tree": counted in the sources. "site": counted in ``_build/html``. "measured": what the
last run of a command left behind. A row whose source is not there stays as the README has it: no number is typed.
"""

import ast
import json
import re
from dataclasses import dataclass

from course_utils.authoring import curriculum, execution, ledger
from course_utils.errors import CourseError

BEGIN, END = "<!-- scoreboard: written by `course scoreboard` -->\n", "<!-- end of the scoreboard -->\n"
TREE, SITE, MEASURED = "tree", "site", "measured"
FLIPS = "_build/flips.json"  # left by `course flips`
HEAD = ("what", "now", "held by")


@dataclass(frozen=True)
class Row:
    """One line: what it is about, what was counted (empty where the source is missing), and what holds it."""

    what: str
    value: str
    held_by: str
    kind: str


def rows(root=None):
    """All rows, in the README's order."""
    course = curriculum.load(root)
    return [*_of_the_tree(course), *_of_the_site(course.root), *_measured(course.root)]


def _of_the_tree(course):
    """What the sources hold."""
    root = course.root
    from course_utils.authoring.book import pages

    text = "\n".join(path.read_text(encoding="utf-8") for path in pages(course))
    known = ledger.read(root)
    held = {mark.label for mark in known.marks}
    evaluated = {mark.label for mark in known.marks if mark.evaluates}
    exercises = len(re.findall(r"^`{3,}\{exercise\}", text, re.MULTILINE))
    solved = len(re.findall(r"^`{3,}\{solution(?:-start)?\}", text, re.MULTILINE))
    errata = len(re.findall(r"^[:`]{3,}\{erratum\}", text, re.MULTILINE))
    labs = [root / "labs" / chapter.lab for chapter in course.chapters if chapter.lab]
    wrong = list((root / "tests" / "labs" / "blind").glob("*/*__*.py"))
    right = list((root / "tests" / "labs" / "blind").glob("*/right/*__*.py"))
    hundreds = tests_in(root / "tests") // 100 * 100
    asked, mistakes = (sum(counts) for counts in zip(*map(exercises_and_mistakes, labs)))
    return [
        Row(
            "Equations held by a test, by their LaTeX",
            f"{len(held):,} of {len(known.equations):,}, {len(evaluated):,} of them evaluated; "
            f"{len(known.definitions)} are definitions",
            "`make test`",
            TREE,
        ),
        Row("Exercises of the book with a solution", f"{solved:,} of {exercises:,}", "`make test`", TREE),
        Row("Errors on the lectures' slides, each with a test", f"{errata:,}", "`make test`", TREE),
        Row("Labs", f"{len(labs)} with {asked} exercises", "`course release --check`", TREE),
        Row("Mistakes that a lab knows by name", f"{mistakes:,}", "`course mistakes`", TREE),
        Row(
            "Answers kept to try the labs with",
            f"{len(wrong):,} wrong ones failed, none under a false name; {len(right):,} unusual right ones passed",
            "`make test`",
            TREE,
        ),
        Row("Tests", f"more than {hundreds:,} functions, many run on many cases", "`make test`", TREE),
    ]


def exercises_and_mistakes(lab):
    """How many exercises a released lab has, and how many mistakes it knows by name."""
    known = json.loads((lab / "mistakes.json").read_text(encoding="utf-8"))
    return len(known["hints"]), sum(map(len, known["mistakes"].values()))


def tests_in(folder):
    """How many test functions there are."""
    return sum(f.name.startswith("test_") for path in sorted(folder.rglob("test_*.py")) for f in _functions(path))


def _functions(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _of_the_site(root):
    """What the built pages hold."""
    site = root / "_build" / "html"
    figures = images = described = asked = 0
    names, held_by = set(), "`make test`, in a browser"
    built = (site / "site.json").is_file()
    for path in sorted(site.rglob("*.html")) if built else ():
        if path.relative_to(site).parts[0] in ("_static", "lite"):
            continue
        page = path.read_text(encoding="utf-8")
        live = re.findall(r'<figure[^>]* data-explorer="(\w+)"', page)
        figures, names = figures + len(live), names | set(live)
        article = page.partition("<article")[2].partition("</article>")[0]
        pictures = re.findall(r"<img\b[^>]*>", article)
        images += len(pictures)
        described += sum(bool(re.search(r'alt="[^"]{11,}"', picture)) for picture in pictures)
        asked += len(re.findall(r'<(?:script|img|iframe|source)\b[^>]*\bsrc="(?:https?:)?//', page))
        asked += len(re.findall(r'<link\b[^>]*rel="(?:stylesheet|preload|icon)"[^>]*href="(?:https?:)?//', page))
    hosts = json.loads((site / "site.json").read_text(encoding="utf-8"))["hosts"] if built else []
    told = {
        "Figures that move": (f"{len(names)} in {figures} places", held_by),
        "Pictures with words for those who do not see them": (f"{described:,} of {images:,}", "`make test`"),
        "Requests to other hosts": (f"{asked + len(hosts)}", held_by),
    }
    return [Row(what, value if built else "", by, SITE) for what, (value, by) in told.items()]


def _measured(root):
    """What commands have left behind."""
    flips = root / FLIPS
    caught = ""
    if flips.is_file():
        told = json.loads(flips.read_text(encoding="utf-8"))
        caught = f"{told['caught']:,} of {told['tried']:,}; {told['equivalent']} change nothing"
    results = (root / "benchmarks" / "RESULTS.md").read_text(encoding="utf-8")
    speed = re.search(r"^\| course grade +\| (\d+) +\| ([\d.]+) +\|(?!.*\n\| course grade)", results, re.MULTILINE)
    graded = f"{1000 * float(speed[2]):.0f} ms of one processor for each of {speed[1]}" if speed else ""
    return [
        Row("Flipped signs that a test notices", caught, "`make flips`", MEASURED),
        Row("Slowest page to compute", slowest_page(root), "`make book`", MEASURED),
        Row("Grading", graded, "`make bench`", MEASURED),
    ]


def slowest_page(root):
    """The page whose cells took longest, from the cache of executed pages; empty where there is none."""
    folder = execution.cache_folder(root)
    if not (folder / "global.db").is_file():
        return ""
    from jupyter_cache import get_cache

    records = [record for record in get_cache(folder).list_cache_records() if record.data.get("execution_seconds")]
    if not records:
        return ""
    last = max(records, key=lambda record: record.data["execution_seconds"])
    name = "/".join(last.uri.rsplit("/", 2)[-2:]).removesuffix(".md")
    return f"{last.data['execution_seconds']:.0f} s ({name})"


def table(found, known=()):
    """The block as Markdown; a row without a value keeps the one in ``known``, or is left out."""
    known = dict(known)
    lines = [f"| {' | '.join(HEAD)} |", "|---|---|---|"]
    for row in found:
        value = row.value or known.get(row.what, "")
        if value:
            lines.append(f"| {row.what} | {value} | {row.held_by} |")
    return "\n".join(lines) + "\n"


def read(text):
    """The README's rows: what -> value."""
    block = _block(text)
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines() if line[:2] == "| "]
    return {what: value for what, value, _ in cells if what != HEAD[0]}


def _block(text):
    start, end = text.find(BEGIN), text.find(END)
    if start < 0 or end < start:
        raise CourseError(
            f"README.md has no place for the scoreboard: it lies between {BEGIN.strip()} and {END.strip()}"
        )
    return text[start + len(BEGIN) : end]


def main():
    """``course scoreboard``: write the block."""
    root = curriculum.find_root()
    path = root / "README.md"
    text = path.read_text(encoding="utf-8")
    block = _block(text)
    fresh = table(rows(root), read(text))
    path.write_text(text.replace(BEGIN + block + END, BEGIN + fresh + END), encoding="utf-8")
    print("course: README.md " + ("is as it was" if fresh == block else "has new numbers"))
