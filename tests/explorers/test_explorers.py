"""Every explorer computes a finite Scene at all pairs of its controls' extremes, without a warning, in time."""

import itertools
import re
import time
import warnings

import numpy as np
import pytest

from course_utils import explorers
from course_utils.errors import CourseError
from course_utils.explorers.draw import color_of, save_panels
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range, log_range
from course_utils.explorers.scene import Axes, Field, Line, Scene
from course_utils.explorers.words import number

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


def all_pairs(controls):
    """Few settings in which any two controls meet in every two of their extremes."""
    values = {control.name: control.extremes() for control in controls}
    missing = {
        ((a, x), (b, y)) for a, b in itertools.combinations(values, 2) for x in values[a] for y in values[b]
    }  # a stands before b
    while missing:
        setting = dict(min(missing, key=repr))
        for name in values:
            if name not in setting:
                setting[name] = max(values[name], key=lambda x: len(_met(setting | {name: x}, values) & missing))
        missing -= _met(setting, values)
        yield {name: setting[name] for name in values}
    if len(values) == 1:
        yield from ({name: x} for name, some in values.items() for x in some)


def _met(setting, values):
    chosen = [(name, setting[name]) for name in values if name in setting]
    return set(itertools.combinations(chosen, 2))


def test_all_pairs_are_all_of_them():
    controls = [Control(name, name, "a", choices=("a", "b", "c")) for name in "uvwx"]
    settings = list(all_pairs(controls))
    met = {pair for setting in settings for pair in itertools.combinations(setting.items(), 2)}
    assert len(met) == 6 * 9 and len(settings) < 3**4


@pytest.mark.parametrize("explorer", ALL, ids=lambda explorer: explorer.name)
def test_every_pair_of_extremes_is_finite_and_warns_of_nothing(explorer):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for given in all_pairs(explorer.controls):
            scene = explorer.scene(**given)
            assert all(np.isfinite(number) for number in numbers(scene.plain())), given
            assert scene.says.endswith((".", ")")), given
            assert all(is_drawable(mark) for axes in scene.axes for mark in axes.marks), given


def is_drawable(mark):
    """Whether the arrays of a mark fit each other, and its role has a color."""
    if isinstance(mark, Field):
        rising = list(mark.contours) == sorted(set(mark.contours))
        return mark.values.ndim == 2 and mark.limits[0] < mark.limits[1] and rising
    lengths = {len(array) for array in vars(mark).values() if isinstance(array, np.ndarray)}
    return len(lengths) <= 1 and bool(color_of(mark.role))


UNIT = 1000  # operations on small arrays: what time is measured in, so that a slow machine fails no test


def seconds(function, repeats=5):
    """The shortest of several times."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("explorer", ALL, ids=lambda explorer: explorer.name)
def test_a_moved_slider_is_answered_within_the_time_of_200000_small_operations(explorer):
    """That is 52 ms where one takes 0.26 µs; the slider is at a new place each time, so that no memory helps."""
    slider = explorer.controls[0]
    moves = iter(slider.default + i * 0.1 * slider.step if slider.scale == "log" else i for i in range(1, 7))
    small = np.arange(10.0)
    unit = seconds(lambda: [np.add(small, small) for _ in range(UNIT)])
    explorer.scene()  # what is computed once is computed before
    assert seconds(lambda: explorer.scene(**{slider.name: _place(slider, next(moves))}), 6) < 200 * unit


def _place(slider, move):
    if slider.choices:
        return slider.choices[int(move) % len(slider.choices)]
    if slider.scale == "log":
        return min(max(move, slider.low), slider.high)
    return min(slider.low + move * slider.step, slider.high)


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


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-0.0, "0"), (-190.4, "−190"), (1.04e-11, "1.04 · 10⁻¹¹"), (-2.5e8, "−2.5 · 10⁸"), (0.0123, "0.0123")],
)
def test_a_sentence_writes_powers_of_ten_and_a_true_minus(value, text):
    assert number(value) == text


@pytest.mark.parametrize("explorer", ALL, ids=lambda explorer: explorer.name)
def test_no_sentence_speaks_like_a_program(explorer):
    for given in all_pairs(explorer.controls):
        says = explorer.scene(**given).says
        assert not re.search(r"\d[eE][+-]?\d|(^|\s)-\d|nan|inf\b|array\(|np\.", says), says


def test_a_log_range_ends_on_powers_of_ten_and_keeps_the_upper_ones():
    assert log_range(np.array([0.02, 3.0])) == (0.01, 10.0)
    assert log_range(np.array([1e-30, 1.0]), most=4) == (1e-3, 10.0)
    low, high = linear_range(np.array([2.0, 2.0]))
    assert low < 2 < high
