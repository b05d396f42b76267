"""In Jupyter an explorer answers, says what is wrong without losing the picture, and can be used by everyone."""

import asyncio
import re
from dataclasses import replace

import pytest

from course_utils import explorers
from course_utils.errors import CourseError
from course_utils.explorers import widgets
from course_utils.explorers.protocol import Control

ipywidgets = pytest.importorskip("ipywidgets")


def parts(box):
    """Picture, words, controls by label, and the reset button of a shown explorer."""
    found = list(box.children)
    inside = [child for part in found for child in getattr(part, "children", ()) for child in child.children]
    controls = {widget.description: widget for widget in (*found, *inside) if hasattr(widget, "options")}
    (reset,) = [widget for widget in found if isinstance(widget, ipywidgets.Button)]
    return found[0], found[1], controls, reset


def test_a_moved_slider_changes_picture_sentence_and_numbers():
    picture, words, controls, _ = parts(widgets.show("logistic_neuron"))
    before = picture.value, words.value
    controls["weight of petal length w₁"].value = 4.0
    expected = explorers.load("logistic_neuron").scene(w1=4.0)
    assert picture.value != before[0] and words.value != before[1]
    assert expected.says in words.value and f"{expected.numbers['loss']:.4g}" in words.value


def test_a_choice_from_the_menu_changes_the_picture():
    picture, _, controls, _ = parts(widgets.show("logistic_neuron"))
    before = picture.value
    controls["species"].value = "setosa, virginica"
    assert picture.value != before and "setosa" not in before


def test_a_start_between_two_steps_is_kept_and_reset_returns_to_it():
    _, words, controls, reset = parts(widgets.show("logistic_neuron", w1=2.03))
    before = words.value
    slider = controls["weight of petal length w₁"]
    assert slider.value == 2.03
    slider.value = -1.0
    reset.click()
    assert slider.value == 2.03 and words.value == before


def test_a_setting_that_cannot_be_drawn_keeps_picture_and_settings_and_says_why(monkeypatch):
    good = explorers.load("logistic_neuron")

    def compute(w1, **others):
        if w1 > 3:
            raise ZeroDivisionError("<the step>")
        return good.compute(w1=w1, **others)

    monkeypatch.setattr(widgets, "load", lambda name: replace(good, compute=compute))
    picture, words, controls, _ = parts(widgets.show("logistic_neuron"))
    before, slider = picture.value, controls["weight of petal length w₁"]
    slider.value = 4.0
    assert picture.value == before and slider.value == 4.0
    assert "cannot be drawn: ZeroDivisionError: &lt;the step&gt;" in words.value and "Traceback" not in words.value
    slider.value = 2.5
    assert "cannot be drawn" not in words.value and picture.value != before


def test_every_control_has_a_label_and_the_picture_has_words():
    picture, words, controls, _ = parts(widgets.show("logistic_neuron"))
    assert all(label and widget.tooltip == label for label, widget in controls.items())
    alt = re.search(r'alt="([^"]*)"', picture.value)[1]
    assert alt.startswith("A logistic neuron by hand. The loss is")
    assert 'role="status"' in words.value


def test_sliders_show_the_value_with_its_unit():
    _, _, controls, _ = parts(widgets.show("logistic_neuron", w1=-2.0))
    assert controls["weight of petal length w₁"].label == "−2.0 per cm"


def test_moves_that_come_together_are_drawn_once(monkeypatch):
    drawn = []
    picture = widgets._picture
    monkeypatch.setattr(widgets, "_picture", lambda *scene: drawn.append(scene) or picture(*scene))

    async def drag():
        _, words, controls, _ = parts(widgets.show("logistic_neuron"))
        for step in range(10):
            controls["weight of petal length w₁"].value = float(step % 6)
        await asyncio.sleep(5 * widgets.PAUSE)
        return words.value

    assert explorers.load("logistic_neuron").scene(w1=3.0).says in asyncio.run(drag())
    assert len(drawn) == 2  # the first picture, and the last settings


def test_folded_controls_wait_behind_more(monkeypatch):
    good = explorers.load("logistic_neuron")
    folded = tuple(replace(control, folded=control.name == "b") for control in good.controls)
    monkeypatch.setattr(widgets, "load", lambda name: replace(good, controls=folded))
    box = widgets.show("logistic_neuron")
    (more,) = [part for part in box.children if isinstance(part, ipywidgets.Accordion)]
    assert more.titles == ("More controls",) and more.selected_index is None
    assert [widget.description for widget in more.children[0].children] == ["bias b, at the average flower"]


def test_a_wrong_name_or_value_is_a_sentence():
    with pytest.raises(CourseError, match="there is no explorer 'rose'"):
        widgets.show("rose")
    with pytest.raises(ValueError, match="w1 lies between -6 and 6"):
        widgets.show("logistic_neuron", w1=7)


@pytest.mark.parametrize(
    ("control", "ticks"),
    [
        (Control("n", "units", 2, 1, 4, 1), [1, 2, 3, 4]),
        (Control("w", "weight", 0.0, -0.2, 0.2, 0.1), [-0.2, -0.1, 0.0, 0.1, 0.2]),
        (Control("lr", "rate", 0.1, 0.01, 1.0, 0.5, scale="log"), [0.01, 0.0316, 0.1, 0.316, 1.0]),
        (Control("kind", "kind", "b", choices=("a", "b")), ["a", "b"]),
    ],
)
def test_a_control_stops_at_its_steps(control, ticks):
    assert control.ticks() == ticks
    assert [type(tick) for tick in control.ticks()] == [type(tick) for tick in ticks]
