"""Every explorer computes a finite Scene at every extreme of every control, without a warning, and can be drawn."""

import itertools
import warnings

import numpy as np
import pytest

from course_utils import explorers
from course_utils.errors import CourseError
from course_utils.explorers.draw import color_of, save_panels
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Line, Scene

ALL = [explorers.load(name) for name in explorers.NAMES]


def numbers(thing):
    """Every number of a Scene's plain form."""
    if isinstance(thing, dict):
        thing = thing.values()
    if isinstance(thing, str):
        return
    if isinstance(thing, np.ndarray):
        yield from thing.ravel().tolist()
    elif hasattr(thing, "__iter__"):
        for part in thing:
            yield from numbers(part)
    elif not isinstance(thing, bool):
        yield thing


@pytest.mark.parametrize("explorer", ALL, ids=lambda explorer: explorer.name)
def test_every_combination_of_extremes_is_finite_and_warns_of_nothing(explorer):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for values in itertools.product(*(control.extremes() for control in explorer.controls)):
            given = dict(zip((control.name for control in explorer.controls), values))
            scene = explorer.scene(**given)
            assert all(np.isfinite(number) for number in numbers(scene.plain())), given
            assert scene.says.endswith(".")


@pytest.mark.parametrize("explorer", ALL, ids=lambda explorer: explorer.name)
def test_the_first_move_of_every_control_changes_the_picture(explorer):
    start = list(numbers(explorer.scene().plain()))
    for control in explorer.controls:
        others = [value for value in control.extremes() if value != control.default]
        step = others[0] if control.choices else min(control.default + control.step, control.high)
        assert list(numbers(explorer.scene(**{control.name: step}).plain())) != start, control.name


@pytest.mark.parametrize("explorer", ALL, ids=lambda explorer: explorer.name)
@pytest.mark.parametrize("dark", [False, True])
def test_a_scene_is_drawn_the_same_twice_and_in_colors_of_the_book(explorer, dark, tmp_path):
    scene = explorer.scene()
    first = [path.read_bytes() for path in save_panels(scene, tmp_path / "a", dark)]
    assert first == [path.read_bytes() for path in save_panels(scene, tmp_path / "b", dark)]
    assert len(first) == len(scene.axes)


def test_the_neuron_by_hand_has_the_loss_that_scikit_learn_computes():
    from sklearn.metrics import log_loss

    from course_utils.data import two_species

    X, y = two_species("versicolor", "virginica")
    z = (X - X.mean(axis=0)) @ np.array([2.0, -1.0]) + 0.5
    scene = explorers.load("logistic_neuron").scene(species="versicolor, virginica", w1=2.0, w2=-1.0, b=0.5)
    assert scene.numbers["loss"] == pytest.approx(log_loss(y, 1 / (1 + np.exp(-z))), rel=1e-12)


def test_a_wrong_control_or_value_is_answered_with_a_sentence():
    explorer = explorers.load("logistic_neuron")
    with pytest.raises(ValueError, match="has no control 'w3'; it has species, w1, w2, b"):
        explorer.values(w3=1)
    with pytest.raises(ValueError, match="w1 lies between -6 and 6; 9 was given"):
        explorer.values(w1=9)
    with pytest.raises(ValueError, match="w1 is a number; 'much' was given"):
        explorer.values(w1="much")
    with pytest.raises(
        ValueError, match="species is one of setosa, virginica, versicolor, virginica; 'rose' was given"
    ):
        explorer.values(species="rose")
    with pytest.raises(CourseError, match="there is no explorer 'rose'"):
        explorers.load("rose")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"default": 5.0, "low": 0.0, "high": 1.0, "step": 0.1}, "low <= default <= high"),
        ({"default": 0.5, "low": 0.0, "high": 1.0, "step": 0.1, "scale": "log"}, "begins above zero"),
        ({"default": 0.5}, "needs low, high and step"),
        ({"default": "c", "choices": ("a", "b")}, "is none of a, b"),
    ],
)
def test_a_control_that_makes_no_sense_is_refused_where_it_is_declared(arguments, says):
    with pytest.raises(ValueError, match=says):
        Control("w", "weight", **arguments)


def test_a_value_is_shown_no_finer_than_its_step_with_a_true_minus_and_its_unit():
    control = Control("w", "weight", 0.0, -1.0, 1.0, 0.05, unit="cm")
    assert control.shown(-0.5) == "−0.50 cm"
    assert Control("lr", "rate", 0.01, 1e-4, 1.0, 0.25, scale="log").shown(0.001) == "0.001"


def test_an_explorer_that_computes_no_scene_is_refused():
    with pytest.raises(TypeError, match="computed a dict, not a Scene"):
        Explorer("none", "None", (), dict).scene()


def test_a_mark_with_a_role_that_the_book_does_not_have_is_refused():
    assert color_of("Adam") == "#D0460A" and color_of("class 1", dark=True) == "#A3D65C"
    with pytest.raises(ValueError, match="has the role 'pink'"):
        color_of("pink")


def test_a_scene_in_plain_form_names_the_type_of_every_mark():
    line = Line(np.arange(3.0), np.arange(3.0), "Adam", ends=True)
    plain = Scene((Axes("x", "y", (0, 2), (0, 2), (line,)),), "A line.").plain()
    assert plain["axes"][0]["marks"][0]["type"] == "line" and plain["axes"][0]["marks"][0]["role"] == "Adam"
