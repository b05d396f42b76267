"""Each directive makes what its docstring promises, in the sample book, which Sphinx alone builds."""

import json

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="module")
def page(sample):
    text = (sample / "01_logistic_neuron" / "index.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser").article


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("definition", "Definition"),
        ("convention", "Convention"),
        ("erratum", "Erratum"),
        ("prediction", "Predict first"),
        ("pitfall", "What goes wrong"),
        ("quiz", "Quiz"),
    ],
)
def test_a_box_says_what_kind_it_is(page, kind, label):
    (box,) = page.select(f"div.box.{kind}")
    assert box.select_one(".admonition-title .box-kind").get_text() == label


def test_a_box_can_be_referred_to(page):
    assert page.find("a", href="#def-neuron")
    assert page.find(id="def-neuron")


def test_every_option_of_a_quiz_opens_to_its_verdict_and_reason(page):
    options = page.select("div.quiz details.quiz-option")
    verdicts = [option.select_one(".verdict").get_text() for option in options]
    assert verdicts == ["No.", "Right.", "No."]
    assert all(option.summary.find("p") is None for option in options)  # a paragraph is not allowed in a summary
    assert "It is \\(N\\) times too long." in options[2].get_text()
    assert not any(option.has_attr("open") for option in options)


def test_a_solution_is_a_closed_fold_that_names_its_exercise(page):
    (solution,) = page.select("details.solution")
    assert solution.summary["aria-label"].startswith("Solution to Exercise 1")
    assert not solution.has_attr("open")


def test_an_exercise_shows_its_number_and_below_it_its_name(page):
    title = page.select_one("div.exercise .admonition-title")
    assert title.get_text(" ", strip=True) == "Exercise 1.1 The slope at zero"
    assert title.select_one(".exercise-name").get_text() == "The slope at zero"


def test_code_from_shows_the_source_without_its_docstring(page):
    block = page.select_one(".code-from")
    assert "def sigmoid(z):" in block.get_text() and '"""' not in block.get_text()
    assert block.select_one(".code-place").get_text() == "course_utils/nn/functional.py"


def test_the_card_of_a_chapter_says_time_needs_and_lab(page):
    facts = dict(zip(*([e.get_text(strip=True) for e in page.select(f".chapter-facts {tag}")] for tag in ("dt", "dd"))))
    assert facts["Reading time"] == "40 minutes" and facts["You need"].startswith("NumPy")
    assert facts["Lab"].startswith("labs/01_logistic_neuron") and facts["Lab"].endswith("Download")


def test_a_figure_of_a_cell_is_drawn_twice_with_one_caption(page, sample):
    figure = page.find(id="fig-sigmoid")
    light, dark = figure.select("img")
    assert light["class"] == ["only-light"] and dark["class"] == ["only-dark"] and light["alt"] == dark["alt"]
    assert len(figure.select("figcaption")) == 1
    drawing = (sample / "01_logistic_neuron" / dark["src"]).read_text(encoding="utf-8").lower()
    assert "#56a8e0" in drawing and "#0072b2" not in drawing


def test_a_gpu_cell_says_that_no_run_is_recorded(page):
    assert "not yet recorded" in page.select_one(".tag_gpu .gpu-note").get_text()


def test_an_explorer_is_a_figure_with_its_state_settings_and_controls(page):
    figure = page.find(id="fig-neuron")
    assert figure["data-explorer"] == "logistic_neuron" and figure["data-state"] == "static"
    declared = json.loads(figure.select_one("script.explorer-declaration").string)
    w1 = declared["controls"][1]
    assert w1["name"] == "w1" and w1["ticks"][w1["start"]] == 3.0 and w1["texts"][w1["start"]] == "3.0 per cm"
    assert len(figure.select(".explorer-picture .twins")) == 2 and len(figure.select("img[alt]")) == 4
    inputs = figure.select(".explorer-controls :is(input, select)")
    assert [field["name"] for field in inputs] == ["species", "w1", "w2", "b"]
    assert all(figure.find("label", attrs={"for": field["id"]}) for field in inputs)
    assert figure.select_one(".explorer-controls fieldset").has_attr("disabled")
    assert figure.select_one(".explorer-says").get_text().startswith("The loss is ")
    assert figure.select_one(".explorer-predict").get_text().startswith("Predict first")
    assert figure.find("figcaption").find("details") is None


def test_a_wrong_quiz_is_refused_with_a_sentence():
    from quiz import split_options

    right = ["- [x] yes", "  because", "- [ ] no", "  because"]
    assert [option[0] for option in split_options(right)[1]] == [True, False]
    for lines, says in [
        (["- [x] only", "  one"], "two options or more"),
        ([*right[2:], *right[2:]], "no option of this quiz is marked as right"),
        (["- [x] yes", "- [ ] no", "  because"], "gives no reason"),
        ([*right, "and then some"], "belongs to no option"),
    ]:
        with pytest.raises(ValueError, match=says):
            split_options(lines)


def test_a_wrong_name_of_code_or_control_is_refused_with_a_sentence():
    from code_from import find
    from explorer import given_values

    with pytest.raises(ValueError, match=r"there is no .*sigmoyd"):
        find("course_utils.nn.functional.sigmoyd")
    assert given_values("w1=2; species=versicolor, virginica") == {"w1": "2", "species": "versicolor, virginica"}
    with pytest.raises(ValueError, match="no equals sign"):
        given_values("w1")


def test_a_docstring_is_left_out_of_a_class_too_but_code_stays():
    from code_from import source_of

    from course_utils.explorers.protocol import Control

    text = source_of(Control)
    assert "The argument of ``compute``" not in text and "    name: str" in text
    assert "The argument of ``compute``" in source_of(Control, docstring=True)
