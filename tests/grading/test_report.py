"""A student's page: what to do next first, everything of the student's escaped, nothing of a hidden check."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import course
import pytest

from course_utils.grading.gradebook import Mark
from course_utils.grading.report.names import PageNames
from course_utils.grading.report.student import page

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>'\"`"


class Outline(HTMLParser):
    """Tags, attributes and text; fails on a tag that is not closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.text = [], [], [], ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes
        if tag not in ("meta", "br", "wbr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def outline(grade):
    def make(cells, student="ada", unsafe=True, book=""):
        cells = [cell.replace("your.name", student) for cell in cells]
        mark = Mark(grade(cells, student), sandbox="unsafe" if unsafe else "namespaces")
        return Outline(page(mark, course.LAB, "A lab", book=book))

    return make


def test_what_to_do_next_stands_before_every_exercise(outline):
    text = outline(course.with_cell("answer = ", "answer = 3")).text
    assert text.index("What to do next") < text.index("Look at answer first") < text.index("got 3, expected")


def test_a_right_notebook_is_told_that_nothing_is_left(outline):
    assert "Every check passed" in outline(course.right()).text


def test_an_untouched_lab_is_told_where_to_begin(outline):
    assert "No exercise was attempted yet" in outline(course.untouched()).text


def test_an_exercise_that_is_wrong_comes_before_one_that_is_not_attempted(outline):
    cells = course.with_cell("def softplus", "def softplus(z): return ...", course.with_cell("answer = ", "answer = 3"))
    assert "Look at answer first (1 to gain)" in outline(cells).text


def test_a_named_mistake_comes_with_its_diagnosis_and_a_link_when_the_book_has_an_address(outline):
    cells = course.with_cell("def softplus", "def softplus(z): return np.log(1 + np.exp(z))")
    linked = outline(cells, book="https://course.example/")
    assert "A known mistake: overflow." in linked.text and "exp overflows for large z." in linked.text
    assert ("href", "https://course.example/99_fixture/index.html#overflow") in linked.attributes
    bare = outline(cells, book="")
    assert "In the book: chapter 99, page index, overflow." in bare.text
    assert not [value for name, value in bare.attributes if name == "href" and not value.startswith("#")]


def test_nothing_of_a_hidden_check_but_its_points_is_shown(outline):
    for body in ("return z", "return np.log(1 + np.exp(z))", "1 / 0", "return ...", "return z[:2]"):
        shown = outline(course.with_cell("def softplus", f"def softplus(z): {body}"))
        everything = shown.text + str(shown.attributes)
        assert "SECRET" not in everything and "secretly" not in everything
        assert not re.search(r"\b9\d\d\.\d", everything)  # its inputs lie between 900 and 1000
        assert "On other inputs, when graded" in shown.text


def test_a_students_text_is_escaped_wherever_it_appears(outline):
    cells = [
        f"raise ValueError({HOSTILE!r})",
        *course.with_cell("def softplus", f"def softplus(z): raise KeyError({HOSTILE!r})", course.right()),
        f"answer = {HOSTILE!r}",
    ]
    shown = outline(cells, student=HOSTILE)
    assert not {"script", "img"} & set(shown.tags)
    assert not [name for name, _ in shown.attributes if name.startswith("on")]
    assert "alert(1)" in shown.text


def test_the_page_says_when_the_code_ran_without_a_sandbox(outline):
    assert "--unsafe" in outline(course.right(), unsafe=True).text
    assert "--unsafe" not in outline(course.right(), unsafe=False).text


def test_the_page_needs_nothing_from_anywhere(outline):
    shown = outline(course.with_cell("answer = ", "answer = 3"))
    assert not {"script", "link", "img", "iframe"} & set(shown.tags)
    assert not [v for n, v in shown.attributes if n == "src" or (n == "href" and not v.startswith("#"))]


def test_control_characters_do_not_reach_the_page(grade):
    told = page(Mark(replace(grade(["x = 1"]), student="a\x1b[31m\u202eb\0")), course.LAB, "A lab")
    assert not re.search("[\x00\x1b\u202e]", told)


def test_page_names_are_safe_and_no_two_are_the_same_even_where_case_does_not_count():
    students = ["ada", "Ada", "ada", "../../etc/passwd", "a/b", "", "..", "数学", "x" * 300, "con\0"]
    give = PageNames().page
    names = [give(student, f"{k}.ipynb") for k, student in enumerate(students)]
    assert len({name.lower() for name in names}) == len(students)
    assert all(re.fullmatch(r"[\w.@-]{1,80}\.html", name, re.ASCII) and not name.startswith(".") for name in names)
