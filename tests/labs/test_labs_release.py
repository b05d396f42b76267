"""What release writes: the same bytes every time, nothing secret, and nothing at all when a lab is not fit."""

import ast
import json
import re
import shutil
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

import pytest
from all_labs import LABS, ROOT

from course_utils.authoring import curriculum
from course_utils.authoring import release as writing
from course_utils.authoring.labsource import notebook_json, solution_regions, student_cells, with_stubs
from course_utils.authoring.leaks import refuse_leaks
from course_utils.authoring.public import is_hidden, public_source
from course_utils.authoring.record import same_record
from course_utils.authoring.reference import LabReference, mistake_files
from course_utils.authoring.release import release
from course_utils.checks.face import Face
from course_utils.errors import CourseError

TINY, LAB = Path(__file__).parent / "tiny", "98_tiny"
LARGEST = 600_000  # bytes of a mistakes.json


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A copy of a course with one tiny lab, as the current folder."""
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def not_executed(course, monkeypatch):
    """The solution notebook without its outputs, where a test is about something else."""
    monkeypatch.setattr(writing, "executed", lambda cells, lab, released: cells)
    release()


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def contents(folder):
    return {p: p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_what_is_on_disk_is_exactly_what_release_writes(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    release(check=True)
    assert capsys.readouterr().out.count("same") == 4 * len(LABS)


def test_release_gives_the_same_bytes_twice(course):
    release()
    first = contents(course)
    release()
    assert contents(course) == first


def test_what_the_lab_asks_for_travels_with_it(course, not_executed):
    record = json.loads((course / "labs" / LAB / "mistakes.json").read_text(encoding="utf-8"))
    assert record["asks"] == ["course_utils.nn.functional.softplus"]


def test_a_mistake_made_in_two_ways_is_named_in_both(course, not_executed):
    reference = LabReference(course / "solutions" / LAB)
    for form in (wrong for wrong in reference.wrong if wrong.slug == "shifted"):
        face = Face(reference.with_wrong(form, 0), course / "labs" / LAB)
        assert {r.mistake for r in face.results("softplus")} == {"shifted"}


def test_check_writes_nothing_and_names_a_file_that_was_edited(course, not_executed):
    edit(course / "labs" / LAB / "lab.ipynb", "hinge", "Hinge")
    before = contents(course)
    with pytest.raises(CourseError, match=r"lab\.ipynb is not what its source gives"):
        release(check=True)
    assert contents(course) == before


def test_check_names_a_file_that_does_not_belong(course, not_executed):
    (course / "labs" / LAB / "answers.txt").write_text("x")
    with pytest.raises(CourseError, match=r"answers\.txt is not written by release"):
        release(check=True)


def test_a_lab_that_does_not_exist_is_answered_with_those_that_do(course):
    with pytest.raises(CourseError, match=f"no lab 'nope'.*{LAB}"):
        release(labs=["nope"])


SPOILED = {
    "the solution breaks": ("lab.md", "np.mean(softplus(-y * z))", "1 / 0", "the solution error|the solution's cell"),
    "a stub is missing": ("lab.md", "# BEGIN SOLUTION\n    return np.max", "return np.max", "has no # END SOLUTION"),
    "STUDENT is not first": ("lab.md", 'STUDENT = "your.name"', 'NAME = "your.name"', "must begin with STUDENT"),
    "a mistake passes": ("mistakes/softplus.py", "z) + 1", "z)", "'shifted' passes"),
    "two mistakes are alike": ("mistakes/softplus.py", "logaddexp(0, z) + 1", "maximum(z, 0)", "not told apart"),
    "a slug comes twice": (
        "mistakes/softplus.py",
        'slug="shifted"',
        'slug="corner"',
        "names 'corner' twice|comes before",
    ),
    "a form of no mistake": (
        "mistakes/softplus.py",
        'also("softplus", "sh',
        'also("softplus", "x',
        "comes before the mistake",
    ),
    "an exercise has no hints": ("mistakes/hinge.py", 'hints("hinge"', 'hints("else"', "has no hints"),
    "a mistake's exercise is unknown": (
        "mistakes/hinge.py",
        '"hinge",\n    slug',
        '"hnige",\n    slug',
        "has no check",
    ),
    "a need is no exercise": ("checks.py", 'needs=("softplus",)', 'needs=("sofplus",)', "which is no exercise"),
    "the answer jumps at the input": (
        "lab.md",
        "return np.mean(softplus(-y * z))",
        "return np.sin(1e15 * z[0])",
        "so badly conditioned",
    ),
    "a comment gives a mistake away": (
        "checks.py",
        "import numpy as np\n",
        "# return np.logaddexp(0, z) + 1\nimport numpy as np\n",
        "would hold code of a mistake's softplus",
    ),
    "a comment gives the solution away": (
        "lab.md",
        "# A tiny lab\n",
        "# A tiny lab\n\n`return np.mean(softplus(-y * z))`\n",
        "would hold code of the solution",
    ),
}


@pytest.mark.parametrize("name", SPOILED)
def test_an_unfit_lab_is_refused_in_a_sentence_and_nothing_is_written(course, name):
    file, old, new, words = SPOILED[name]
    edit(course / "solutions" / LAB / file, old, new)
    before = contents(course)
    with pytest.raises(CourseError, match=words):
        release()
    assert contents(course) == before


def test_no_released_file_holds_a_hidden_check_a_solution_or_a_mistake(lab, released):
    files = {p.name: p.read_text(encoding="utf-8") for p in released.iterdir() if p.is_file()}
    assert set(files) == {"lab.ipynb", "checks.py", "mistakes.json"}
    checks = (lab.folder / "checks.py").read_text(encoding="utf-8")
    mistakes = "\n".join(path.read_text(encoding="utf-8") for path in mistake_files(lab.folder))
    hidden = [node for node in ast.parse(checks).body if is_hidden(node)]
    assert hidden
    bare = {name: re.sub(r"\s", "", text.replace("\\n", "")) for name, text in files.items()}
    wrong, lines = ast.parse(mistakes).body, mistakes.splitlines()
    functions = [node for node in wrong if isinstance(node, ast.FunctionDef)]
    bodies = [re.sub(r"\s", "", "".join(lines[f.body[0].lineno - 1 : f.end_lineno])) for f in functions]
    for text in bare.values():
        assert not any(node.name in text for node in hidden)
        assert "hidden=True" not in text and "BEGINSOLUTION" not in text and "Rubric" not in text
        for cell in lab.cells:
            for region in solution_regions(cell["source"]) if cell["cell_type"] == "code" else ():
                assert re.sub(r"\s", "", region) not in text
        assert not [body for body in bodies if len(body) >= 20 and body in text]
    refuse_leaks(lab, files, checks, mistakes)


def test_the_record_is_small_and_holds_no_code(released):
    text = (released / "mistakes.json").read_text(encoding="utf-8")
    assert len(text.encode()) < LARGEST
    assert "def " not in text and "import " not in text


def test_numbers_of_another_processor_are_the_same_record_and_wrong_ones_are_not(lab, released):
    text = (released / "mistakes.json").read_text(encoding="utf-8")
    number = re.search(r"0\.\d{15,}", text).group()
    assert same_record(text, text.replace(number, number[:-1] + ("1" if number[-1] != "1" else "2"), 1))
    assert not same_record(text, text.replace(number, "0.9" if number[2] != "9" else "0.1", 1))
    assert not same_record(text, text.replace(lab.wrong[0].slug, "another-name", 1))


def test_notebooks_carry_no_machine_paths_and_ids_from_their_content(lab, released):
    for path in (released / "lab.ipynb", lab.folder / "lab.ipynb"):
        text = path.read_text(encoding="utf-8")
        notebook = json.loads(text)
        assert notebook["metadata"]["kernelspec"]["name"] == "python3"
        assert not re.search(r"/(home|root|tmp|work|Users)/", text)
        ids = [cell["id"] for cell in notebook["cells"]]
        assert len(set(ids)) == len(ids)
    assert notebook_json(student_cells(lab.cells)) == (released / "lab.ipynb").read_text(encoding="utf-8")


def test_a_lab_uses_only_what_was_taught_before_it(lab, released):
    known = curriculum.load(ROOT)
    allowed = (*known.tools, *known.taught_before(lab.lab))
    notebook = json.loads((released / "lab.ipynb").read_text(encoding="utf-8"))
    sources = ["".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code"]
    sources.append((released / "checks.py").read_text(encoding="utf-8"))
    used = set()
    for node in (n for source in sources for n in ast.walk(ast.parse(source))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("course_utils"):
            used |= {f"{node.module}.{alias.name}" for alias in node.names}
        if isinstance(node, ast.Import):
            used |= {alias.name for alias in node.names if alias.name.startswith("course_utils")}
    strange = [name for name in used if not any(name == a or name.startswith(a + ".") for a in allowed)]
    assert used and not strange


class Ids(HTMLParser):
    """The ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.ids |= {value for name, value in attrs if name == "id"}


def test_every_link_of_a_mistake_leads_to_a_place_in_the_built_page(lab):
    site = ROOT / "_build" / "html"
    if not (site / "index.html").is_file():
        pytest.fail("there is no built book in _build/html: run `make book` first", pytrace=False)
    for page, links in groupby(sorted({wrong.link for wrong in lab.wrong}), lambda link: link.partition("#")[0]):
        there = Ids((site / page).read_text(encoding="utf-8")).ids
        lost = [link for link in links if link.partition("#")[2] not in there]
        assert not lost, f"no such place in the built page: {lost}"


def test_a_stub_is_written_for_functions_values_and_constructors():
    assert with_stubs("def f():\n    # BEGIN SOLUTION\n    a = 1\n    return a\n    # END SOLUTION").endswith(
        "    return ...  # your code here"
    )
    init = with_stubs(
        "class A:\n    def __init__(self):\n        # BEGIN SOLUTION\n        self.a = 1\n        # END SOLUTION"
    )
    assert init.endswith("        ...  # your code here")
    with pytest.raises(CourseError, match="assignments only"):
        with_stubs("# BEGIN SOLUTION\nprint(1)\n# END SOLUTION")


def test_what_only_hidden_checks_use_goes_with_them():
    source = """
import numpy as np
from secrets_of_the_course import table

# known to the grader
KEY = 3
SHARED = 4

def helper():
    return table[KEY]

# a comment on the hidden check
@check("f", points=1, hidden=True)
def veiled(student, v, rng):
    "Veiled."
    return {"f": student.f(helper(), SHARED)}

@check("f")
def shown(student, v, rng):
    "Shown."
    return {"f": student.f(np.array(SHARED))}
"""
    text = public_source(source)
    for gone in ("veiled", "helper", "KEY", "table", "known to the grader", "a comment on"):
        assert gone not in text
    for kept in ("import numpy as np", "SHARED = 4", "def shown"):
        assert kept in text
