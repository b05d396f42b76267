"""The equation ledger: every display equation of the book is tied to a test by its LaTeX, or listed as a definition.

A changed formula fails until its test is looked at. ``course flips`` flips each sign of each equation that its test
evaluates, and reports how many of these wrong formulas the tests notice.
"""

import ast
import contextlib
import io
import json
import os
import re
import tomllib
from dataclasses import dataclass

from course_utils.authoring import curriculum, equations, latex
from course_utils.errors import CourseError

LARGEST_SHARE = 0.25  # of definitions among all equations
DEFINITIONS = "book/definitions.toml"
EQUIVALENT = "equivalent-flips"  # the table of that file: "label:number" = "why the flipped formula is the same"


@dataclass(frozen=True)
class Mark:
    """One ``@pytest.mark.equation`` and the test that carries it."""

    label: str
    tex: str
    test: str  # "tests/book/test_equations_01.py::test_name"
    evaluates: bool  # whether the test takes the fixture `formula`


@dataclass(frozen=True)
class Ledger:
    """What the book states, what the tests hold, and what is a definition; ``problems`` are sentences."""

    equations: tuple
    marks: tuple
    definitions: dict
    problems: tuple

    @property
    def share_of_definitions(self):
        """Definitions among all equations, 0 to 1."""
        labels = {equation.label for equation in self.equations}
        return len(labels & set(self.definitions)) / max(1, len(self.equations))

    def tests_of(self, label):
        """The names of the tests that hold an equation."""
        return [mark.test for mark in self.marks if mark.label == label]

    def summary(self):
        """One line for people."""
        held = {mark.label for mark in self.marks}
        evaluated = {mark.label for mark in self.marks if mark.evaluates}
        return (
            f"{len(self.equations)} equations: {len(held)} held by tests ({len(evaluated)} of them evaluated from "
            f"their LaTeX), {len(self.definitions)} definitions ({self.share_of_definitions:.0%})"
        )


def read(root=None):
    """The ledger of the course at ``root``."""
    course = curriculum.load(root)
    from course_utils.authoring.book import pages

    found = equations.collect(course.root, pages(course))
    definitions, _ = read_definitions(course.root / DEFINITIONS)
    marks = [
        mark for path in sorted((course.root / "tests").rglob("test_*.py")) for mark in read_marks(path, course.root)
    ]
    return compare(found, marks, definitions)


def read_definitions(path):
    """The definitions, label to reason, and the equivalent flips, ``label:number`` to reason."""
    if not path.is_file():
        return {}, {}
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    equivalent = table.pop(EQUIVALENT, {})
    for label, reason in {**table, **equivalent}.items():
        if not (isinstance(reason, str) and reason.strip()):
            raise CourseError(f"{path.name}: {label!r} needs a reason, a sentence")
    return table, equivalent


def read_marks(path, root):
    """The equation marks of a test file, read without importing it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(root).as_posix()
    marks = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        calls = [decorator for decorator in node.decorator_list if isinstance(decorator, ast.Call)]
        own = [call for call in calls if ast.unparse(call.func) == "pytest.mark.equation"]
        takes_formula = "formula" in [argument.arg for argument in node.args.args]
        where = f"{name}::{node.name}"
        if takes_formula and len(own) > 1:
            raise CourseError(f"{where}: a test that takes `formula` holds one equation, not {len(own)}")
        marks += [Mark(*_label_and_tex(call, where), where, takes_formula) for call in own]
    return marks


def _label_and_tex(call, where):
    values = dict(zip(("label", "tex"), call.args)) | {word.arg: word.value for word in call.keywords}
    try:
        return ast.literal_eval(values["label"]), ast.literal_eval(values["tex"])
    except (KeyError, ValueError):
        raise CourseError(f"{where}: the mark is written equation(label, tex=...), both as plain strings") from None


def same(one, other):
    """Whether two pieces of LaTeX are the same, white space apart."""
    return latex.squeeze(one).rstrip(".,") == latex.squeeze(other).rstrip(".,")


def compare(found, marks, definitions):
    """Hold the pages' equations against the marks and the definitions; every disagreement becomes a sentence."""
    problems = [
        f"{equation.place}: a display equation has no label; write it with {{math}} and `:label:`"
        for equation in found
        if not equation.label
    ]
    known = equations.by_label(found)
    held = {mark.label for mark in marks}
    for label, equation in known.items():
        if label not in held and label not in definitions:
            problems.append(f"{equation.place}: no test holds equation {label!r}, and {DEFINITIONS} does not list it")
        if label in held and label in definitions:
            problems.append(f"{DEFINITIONS}: {label!r} is listed as a definition, but a test holds it")
    for mark in marks:
        if mark.label not in known:
            problems.append(f"{mark.test}: the book has no equation {mark.label!r}")
        elif not same(mark.tex, known[mark.label].tex):
            page = known[mark.label]
            problems.append(
                f"{page.place}: equation {mark.label!r} is not what {mark.test} tests\n"
                f"    page: {' '.join(page.tex.split())}\n    test: {' '.join(mark.tex.split())}"
            )
    problems += [f"{DEFINITIONS}: the book has no equation {label!r}" for label in definitions if label not in known]
    ledger = Ledger(tuple(found), tuple(marks), dict(definitions), ())
    if ledger.share_of_definitions >= LARGEST_SHARE:
        share, limit = f"{ledger.share_of_definitions:.0%}", f"{LARGEST_SHARE:.0%}"
        problems.append(f"{share} of the equations are listed as definitions; fewer than {limit} may be")
    return Ledger(ledger.equations, ledger.marks, ledger.definitions, tuple(problems))


def flipped(tex):
    """Every version of an equation with one sign of its right-hand sides flipped; signs in subscripts are no signs.

    Returns
    -------
    list of str
    """
    start = re.search(r"=|\\leftarrow|\\equiv", tex)
    versions, depth, subscript = [], 0, None
    for i, character in enumerate(tex):
        if character == "{":
            if subscript is None and i and tex[i - 1] == "_":
                subscript = depth
            depth += 1
        elif character == "}":
            depth -= 1
            subscript = None if subscript == depth else subscript
        elif character in "+-" and subscript is None and start and i >= start.end():
            versions.append(tex[:i] + {"+": "-", "-": "+"}[character] + tex[i + 1 :])
    return versions


class _Outcomes:
    """A pytest plugin: remembers how each flipped test ended."""

    def __init__(self):
        self.failed, self.passed, self.broken = set(), set(), {}

    def pytest_runtest_logreport(self, report):
        flip = dict(report.user_properties).get("flip")
        if flip is None or report.when != "call":
            return
        if "FormulaError" in str(report.longrepr):
            self.broken[flip] = str(report.longrepr).splitlines()[-1]
        (self.passed if report.passed else self.failed).add(flip)


def flips():
    """Run every test that evaluates its equation once for each flipped sign; a flip that no test notices is an error.

    Raises
    ------
    CourseError
        When a flip survives and is not listed as equivalent, or cannot be tried.
    """
    import pytest

    course = curriculum.load()
    ledger = read(course.root)
    _, equivalent = read_definitions(course.root / DEFINITIONS)
    tests = sorted({mark.test for mark in ledger.marks if mark.evaluates})
    expected = {
        f"{mark.label}:{number}": version
        for mark in ledger.marks
        if mark.evaluates
        for number, version in enumerate(flipped(mark.tex), 1)
    }
    if not expected:
        print("course: no test evaluates an equation yet, so there is no sign to flip")
        return
    outcomes = _Outcomes()
    os.chdir(course.root)
    print(f"course: running {len(tests)} tests with {len(expected)} flipped signs", flush=True)
    talk = io.StringIO()  # every failure here is a success, so pytest's own report would mislead
    with contextlib.redirect_stdout(talk):
        pytest.main(["--flip-signs", "-q", "--no-header", "--tb=line", "--show-capture=no", *tests], [outcomes])
    if not outcomes.failed and not outcomes.passed:
        raise CourseError(f"pytest ran no flipped test; it said:\n{talk.getvalue()[-2000:]}")
    survivors = [flip for flip in expected if flip not in outcomes.failed and flip not in equivalent]
    caught = sum(flip in outcomes.failed for flip in expected)
    print(
        f"course: {caught} of {len(expected)} flipped signs caught, in {len({f.rpartition(':')[0] for f in expected})} "
        f"equations; {len(set(equivalent) & set(expected))} listed as equivalent"
    )
    told = {"caught": caught, "tried": len(expected), "equivalent": len(set(equivalent) & set(expected))}
    (course.root / "_build").mkdir(exist_ok=True)
    (course.root / "_build" / "flips.json").write_text(json.dumps(told), encoding="utf-8")  # for the scoreboard
    if outcomes.broken:
        raise CourseError(
            "some flips could not be tried: " + "; ".join(f"{k}: {v}" for k, v in outcomes.broken.items())
        )
    if survivors:
        lines = "\n".join(f"    {flip}: {' '.join(expected[flip].split())}" for flip in survivors)
        raise CourseError(f"no test notices these flipped signs ({DEFINITIONS} may list them as equivalent):\n{lines}")
