"""A Scene crosses to the page unchanged: every number, every array, and an error as a sentence."""

import json

import numpy as np
import pytest

from course_utils import explorers
from course_utils.explorers import wire
from course_utils.explorers.look import look
from course_utils.explorers.scene import Axes, Line, Scene


def unpacked(text, arrays):
    """The plain form of a Scene, put together again."""

    def whole(thing):
        if isinstance(thing, dict) and "array" in thing:
            return arrays[thing["array"]].reshape(thing["shape"])
        if isinstance(thing, dict):
            return {name: whole(value) for name, value in thing.items()}
        return [whole(value) for value in thing] if isinstance(thing, list) else thing

    return whole(json.loads(text))


@pytest.mark.parametrize("name", explorers.NAMES)
def test_what_arrives_is_what_was_computed(name):
    scene = explorers.load(name).scene()
    got = unpacked(*wire.pack(scene))
    for axes, sent in zip(got["axes"], scene.plain()["axes"], strict=True):
        assert axes["x_label"] == sent["x_label"] and axes["y_range"] == list(sent["y_range"])
        for mark, original in zip(axes["marks"], sent["marks"], strict=True):
            for key, value in original.items():
                if isinstance(value, np.ndarray):
                    np.testing.assert_array_equal(mark[key], value)
    assert got["says"] == scene.says and len(got["numbers"]) == len(scene.numbers)


@pytest.mark.parametrize("name", explorers.NAMES)
def test_arrays_are_flat_and_of_one_type_so_that_they_can_be_handed_over(name):
    _, arrays = wire.pack(explorers.load(name).scene())
    assert all(array.dtype == np.float64 and array.ndim == 1 and array.flags["C_CONTIGUOUS"] for array in arrays)


def test_integers_and_views_arrive_as_they_are():
    line = Line(np.arange(6)[::2], np.arange(6.0).reshape(2, 3).T[:, 1])
    got = unpacked(*wire.pack(Scene((Axes("x", "y", (0, np.float64(1)), (0, 1), (line,)),), "A line.")))
    mark = got["axes"][0]["marks"][0]
    np.testing.assert_array_equal(mark["x"], [0, 2, 4])
    np.testing.assert_array_equal(mark["y"], [3, 4, 5])


def test_numbers_are_text_with_a_true_minus():
    scene = Scene((), "Nothing.", {"loss": -0.123456, "steps": 12})
    assert wire.table(scene) == [["loss", "−0.1235"], ["steps", "12"]]


def test_a_number_without_a_word_in_json_is_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        wire.pack(Scene((Axes("x", "y", (0, float("inf")), (0, 1), ()),), "To the end."))


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        ({"explorer": "rose", "values": {}}, "there is no explorer 'rose'"),
        ({"explorer": "logistic_neuron", "values": {"w1": 99}}, "w1 lies between -6 and 6; 99 was given"),
    ],
)
def test_a_wrong_question_is_answered_by_a_sentence(request_, says):
    text, arrays = wire.answer(json.dumps(request_))
    assert says in json.loads(text)["error"] and arrays == []


def test_an_explorer_that_fails_is_answered_by_its_error_not_by_a_crash(monkeypatch):
    monkeypatch.setattr(wire, "load", lambda name: 1 / 0)
    text, _ = wire.answer('{"explorer": "logistic_neuron", "values": {}}')
    assert json.loads(text) == {"error": "ZeroDivisionError: division by zero"}


def test_the_look_names_a_color_and_a_marker_for_every_role():
    from course_utils.explorers.scene import ROLES
    from course_utils.plots import COLORS

    said = look()
    assert set(said["roles"]) == set(said["markers"]) == {*ROLES, *COLORS}
    assert said["roles"]["Adam"] == ["#D0460A", "#FF8A50"] and said["markers"]["class 1"] == "^"
    assert len(said["field"]) == 256 and said["field"][0] == "#00224e" and said["field"][-1] == "#fee838"
