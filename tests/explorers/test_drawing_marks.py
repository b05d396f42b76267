"""Matplotlib draws each mark as the Scene says: in the role's color, where it belongs, with its words."""

import numpy as np
import pytest

from course_utils.explorers.draw import color_of, draw_panels
from course_utils.explorers.scene import Axes, Band, Bars, Field, Line, Points, Scene, Text

X = np.array([0.0, 1.0, 2.0])
RANGE = (0.0, 2.0)


def drawn(*marks, dark=False, **options):
    """The Matplotlib Axes of one panel with these marks."""
    (figure,) = draw_panels(Scene((Axes("x", "y", RANGE, RANGE, marks, **options),), "A test."), dark)
    return figure.axes[0]


def hex_of(color):
    from matplotlib.colors import to_hex

    return to_hex(color).upper()


@pytest.mark.parametrize("dark", [False, True])
def test_bars_stand_on_zero_about_their_place(dark):
    bar = drawn(Bars(X, np.array([1.0, -0.5, 2.0]), "forward", width=0.5), dark=dark).patches[1]
    assert (bar.get_x(), bar.get_y(), bar.get_width(), bar.get_height()) == (0.75, 0, 0.5, -0.5)
    assert hex_of(bar.get_facecolor()) == color_of("forward", dark)


def test_a_band_is_light_and_lies_between_its_curves():
    (area,) = drawn(Band(X, X * 0, X, "Adam")).collections
    corners = {tuple(corner) for corner in area.get_paths()[0].vertices.tolist()}
    assert {(2.0, 0.0), (2.0, 2.0)} <= corners and area.get_alpha() < 0.3


def test_a_field_without_filling_is_lines_only_and_leaves_the_colors_of_marks_alone():
    values = np.add.outer(X, X)
    line = Line(X, X, "Adam")
    lines = Field(values, RANGE, RANGE, (0.0, 4.0), (1.0, 2.0), filled=False)
    filled = Field(values, RANGE, RANGE, (0.0, 4.0), (1.0, 2.0))
    bare, full = drawn(lines, line), drawn(filled, line)
    assert not bare.images and len(full.images) == 1
    assert [hex_of(one.get_color()) for one in bare.lines] == [color_of("Adam")]
    assert [hex_of(one.get_color()) for one in full.lines] == ["#010101", "#FEFEFE"]  # a dark rim, then white


def test_labels_of_lines_stand_at_their_ends_or_in_the_legend_when_asked():
    lines = Line(X, X, "SGD", "plain"), Line(X, X / 2, "Adam", "Adam", "dashed")
    at_ends, above = drawn(*lines), drawn(*lines, legend=True)
    assert [text.get_text() for text in at_ends.texts] == ["plain", "Adam"] and at_ends.get_legend() is None
    assert [text.get_text() for text in above.get_legend().get_texts()] == ["plain", "Adam"] and not above.texts


def test_points_grow_with_their_size_and_text_is_anchored():
    ax = drawn(Points(X, X), Points(X, X, size=2.0), Text(1.0, 1.0, "here", "backward", "end"))
    usual, double = (one.get_sizes()[0] for one in ax.collections)
    (text,) = ax.texts
    assert double == 4 * usual  # Matplotlib measures areas
    assert (text.get_ha(), text.get_va(), hex_of(text.get_color())) == ("right", "center", color_of("backward"))


def test_a_panel_may_have_words_for_ticks_one_scale_no_axes_and_the_room_of_two():
    words = drawn(x_ticks=((0.0, "cat"), (1.0, "dog")), y_ticks=((1.0, "x"),))
    assert [t.get_text() for t in words.get_xticklabels()] == ["cat", "dog"]
    assert [t.get_text() for t in words.get_yticklabels()] == ["x"]
    assert drawn(equal=True).get_aspect() == 1 and not drawn(bare=True).axison
    assert drawn(wide=True).figure.get_figwidth() == 2 * drawn().figure.get_figwidth()


def test_a_log_axis_names_whole_powers_of_ten_only():
    (figure,) = draw_panels(Scene((Axes("x", "y", RANGE, (0.01, 10.0), (Line(X, X + 1),), y_scale="log"),), "A test."))
    figure.draw_without_rendering()
    named = [tick.label1.get_text() for tick in figure.axes[0].yaxis.get_minor_ticks()]
    assert not any(named)
