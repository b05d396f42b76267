"""The ledger refuses every way in which an equation of the book could escape its test."""

import pytest

from course_utils.authoring import equations, ledger
from course_utils.errors import CourseError

PAGE = r"""# A page

```{math}
:label: sigmoid
\sigma(z) = \frac{1}{1 + e^{-z}}
```

::::{exercise} Inside a box
:label: ex-one

```{math}
:label: slope
\sigma'(z) = \sigma(z)(1 - \sigma(z))
```
::::
"""


def mark(label, tex, evaluates=False):
    return ledger.Mark(label, tex, f"tests/test_it.py::test_{label}", evaluates)


SIGMOID = mark("sigmoid", r"\sigma(z)=\frac{1}{1+e^{-z}}")
SLOPE = mark("slope", r"\sigma'(z) = \sigma(z)(1 - \sigma(z))")


def problems(page=PAGE, marks=(SIGMOID, SLOPE), definitions=None):
    return ledger.compare(equations.read(page), marks, definitions or {}).problems


def test_equations_held_by_the_same_latex_pass_also_inside_a_box():
    assert [e.label for e in equations.read(PAGE)] == ["sigmoid", "slope"]
    assert problems() == ()


def test_white_space_makes_no_difference_but_a_blank_that_ends_a_command_does():
    assert ledger.same(r"\sigma ( z )", r"\sigma(z)")
    assert not ledger.same(r"\sigma z", r"\sigmaz")


def test_a_changed_sign_is_refused():
    (problem,) = problems(PAGE.replace("1 + e", "1 - e"))
    assert "is not what tests/test_it.py::test_sigmoid tests" in problem


def test_an_equation_that_no_test_holds_is_refused():
    (problem,) = problems(marks=(SIGMOID,))
    assert problem.startswith("page:11:") and "no test holds equation 'slope'" in problem


@pytest.mark.parametrize(
    "written",
    ["$$\nx = 1\n$$", "$$ x = 1 $$ (labelled)", "```{math}\nx = 1\n```", "\\begin{align}\nx = 1\n\\end{align}"],
)
def test_a_display_equation_without_a_label_is_refused_however_it_is_written(written):
    (problem,) = problems(PAGE + "\n" + written + "\n")
    assert "has no label" in problem


def test_mathematics_within_a_line_and_within_code_needs_no_label():
    assert problems(PAGE + "\nInline $x = 1$.\n\n```python\nprice = '$$ 5 $$'\n```\n") == ()


def test_a_test_tied_to_no_equation_is_refused():
    (problem,) = problems(marks=(SIGMOID, SLOPE, mark("lonely", "x = 1")))
    assert problem == "tests/test_it.py::test_lonely: the book has no equation 'lonely'"


def test_a_label_used_twice_is_refused():
    with pytest.raises(CourseError, match="two equations are labelled 'sigmoid'"):
        problems(PAGE + PAGE.replace("slope", "other"))


def test_a_definition_needs_a_place_in_the_book_and_no_test_beside_it():
    assert "listed as a definition, but a test holds it" in problems(definitions={"slope": "because"})[0]
    assert "the book has no equation 'gone'" in problems(definitions={"gone": "because"})[0]


def test_too_many_definitions_are_refused():
    (problem,) = problems(marks=(SIGMOID,), definitions={"slope": "it defines"})
    assert problem.startswith("50% of the equations are listed as definitions")


def test_a_definition_without_a_reason_is_refused(tmp_path):
    (tmp_path / "definitions.toml").write_text('sigmoid = ""\n')
    with pytest.raises(CourseError, match="needs a reason"):
        ledger.read_definitions(tmp_path / "definitions.toml")


def test_marks_are_read_without_importing_the_test(tmp_path):
    (tmp_path / "test_one.py").write_text(
        "import no_such_module\n@pytest.mark.equation('a', tex=r'x = 1')\ndef test_a(formula): pass\n"
    )
    (found,) = ledger.read_marks(tmp_path / "test_one.py", tmp_path)
    assert found == ledger.Mark("a", "x = 1", "test_one.py::test_a", True)


def test_every_sign_of_the_right_hand_side_is_flipped_once_and_none_in_a_subscript():
    assert ledger.flipped(r"\theta_{t+1} = \theta_{t-1} - \eta (a + b)") == [
        r"\theta_{t+1} = \theta_{t-1} + \eta (a + b)",
        r"\theta_{t+1} = \theta_{t-1} - \eta (a - b)",
    ]


def test_the_ledger_of_this_book_has_no_problem():
    result = ledger.read()
    assert not result.problems, "\n".join(result.problems)
