"""The book's colors: what LOOK asks, enough contrast on both pages, and no figure with a color outside the palette."""

import io
import re

import matplotlib as mpl
import numpy as np
import pytest

from course_utils import plots

mpl.use("Agg")
import matplotlib.pyplot as plt


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    bright, dim = sorted([luminance(a), luminance(b)], reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def svg_colors(figure):
    file = io.StringIO()
    figure.savefig(file, format="svg")
    plt.close(figure)
    return set(re.findall(r"#[0-9a-f]{6}\b", file.getvalue())), file.getvalue()


@pytest.fixture(autouse=True)
def book_style():
    with mpl.rc_context():
        plots.use_book_style()
        yield


@pytest.mark.parametrize("name", plots.COLORS)
def test_every_method_stands_out_three_to_one_on_both_pages(name):
    light, dark = plots.COLORS[name]
    assert contrast(light, "#FFFFFF") >= 3
    assert contrast(dark, plots.PAGE[1]) >= 3


def test_text_and_classes_stand_out_on_both_pages():
    for light, dark, *_ in (plots.INK, plots.AXIS, *plots.CLASSES, plots.ACCENT):
        assert contrast(light, "#FFFFFF") >= 3 and contrast(dark, plots.PAGE[1]) >= 3
    assert contrast(plots.INK[0], "#FFFFFF") >= 7 and contrast(plots.INK[1], plots.PAGE[1]) >= 7


def test_classes_differ_in_marker_as_well_as_color():
    assert len({marker for *_, marker in plots.CLASSES}) == len(plots.CLASSES)


@pytest.mark.parametrize("dark", [False, True])
def test_every_word_of_a_figure_is_in_the_ink_of_its_page(dark):
    settings = plots.rc_params(dark)
    words = ("text.color", "axes.labelcolor", "axes.titlecolor", "xtick.labelcolor", "ytick.labelcolor")
    assert {settings[name] for name in words} == {plots.INK[dark]}


def test_a_figure_of_the_books_size_is_shown_whole_on_a_phone():
    assert plots.rc_params()["figure.figsize"][0] <= 4.4


def test_methods_that_share_a_color_differ_in_marker():
    pairs = [(plots.COLORS[name], plots.MARKERS.get(name, "o")) for name in plots.COLORS if name != "gradient descent"]
    assert len(set(pairs)) == len(pairs)


def test_the_palette_maps_every_color_to_one_dark_twin():
    for light, dark in plots.COLORS.values():
        assert plots.PALETTE_LIGHT_TO_DARK[light.lower()] == dark.lower()


def test_a_figure_of_points_lines_text_and_boundary_uses_only_palette_colors_and_no_ground():
    figure, (ax, other) = plt.subplots(1, 2)
    X = np.random.default_rng(0).normal(size=(9, 2))
    plots.draw_examples(ax, X, np.arange(9) % 3, ["a", "b", "c"])
    plots.draw_boundary(ax, np.array([1.0, 2.0]), 0.5, (-1, 1), label="boundary")
    for name in plots.COLORS:
        other.plot([0, 1], [0, 1], color=plots.color(name))
    plots.draw_network(other, [2, 3, 1], ["in", "hidden", "out"])
    ax.set_xlabel("x"), ax.legend(), ax.grid(True)
    used, text = svg_colors(figure)
    assert used <= set(plots.PALETTE_LIGHT_TO_DARK), used - set(plots.PALETTE_LIGHT_TO_DARK)
    assert '<g id="patch_1">' not in text or "fill: none" in text.split('id="patch_1"')[1][:400]


def test_a_probability_field_keeps_its_lines_on_both_pages():
    figure, ax = plt.subplots()
    plots.draw_probability(ax, lambda grid: 1 / (1 + np.exp(-grid[:, 0])), (-5, 5), (0, 1))
    plots.draw_examples(ax, np.array([[0.0, 0.5], [1.0, 0.5]]), [0, 1], ["a", "b"], on_field=True)
    used, _ = svg_colors(figure)
    assert used <= set(plots.PALETTE_LIGHT_TO_DARK)
    assert all(plots.PALETTE_LIGHT_TO_DARK[c.lower()] == c.lower() for c in plots.ON_FIELD)


def test_the_same_figure_gives_the_same_bytes():
    def draw():
        figure, ax = plt.subplots()
        ax.plot([0, 1], [1, 0], marker="o")
        file = io.BytesIO()
        figure.savefig(file, format="svg", metadata={"Date": None})
        plt.close(figure)
        return file.getvalue()

    assert draw() == draw()


def test_a_method_without_a_color_is_answered_with_those_that_have_one():
    with pytest.raises(ValueError, match="AdamW"):
        plots.color("Lion")
    assert (plots.color("Adam"), plots.color("Adam", dark=True)) == plots.COLORS["Adam"]
