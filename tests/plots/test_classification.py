"""What the figures of classification show: points in their places, the boundary at a score of 0, the field upright."""

import matplotlib as mpl
import numpy as np
import pytest

from course_utils import plots

mpl.use("Agg")
import matplotlib.pyplot as plt

X = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])
Y = np.array([0, 1, 0])


@pytest.fixture
def ax():
    figure, ax = plt.subplots()
    yield ax
    plt.close(figure)


def test_each_class_is_drawn_at_its_own_points_in_its_own_color(ax):
    plots.draw_examples(ax, X, Y, ["a", "b"])
    first, second = ax.collections
    np.testing.assert_array_equal(first.get_offsets(), X[[0, 2]])
    np.testing.assert_array_equal(second.get_offsets(), X[[1]])
    assert [c.get_label() for c in ax.collections] == ["a", "b"]
    assert mpl.colors.to_hex(first.get_facecolor()[0]) == plots.CLASSES[0][0].lower()


def test_on_a_field_a_marker_has_an_edge_that_its_face_stands_out_from(ax):
    plots.draw_examples(ax, X, Y, ["a", "b"], on_field=True)
    for points in ax.collections:
        face, edge = (mpl.colors.to_hex(colors[0]) for colors in (points.get_facecolor(), points.get_edgecolor()))
        assert {face, edge} == {color.lower() for color in plots.ON_FIELD}


def test_the_field_is_upright_and_its_half_contour_is_the_boldest(ax):
    image = plots.draw_probability(ax, lambda grid: (grid[:, 1] > 0).astype(float), (-1, 1), (-2, 2), points=5)
    p = image.get_array()
    top_is_last = image.origin == "lower"
    assert (p[-1] if top_is_last else p[0]).min() == 1 and image.get_extent() == [-1, 1, -2, 2]
    (contours,) = [c for c in ax.collections if isinstance(c, mpl.contour.ContourSet)]
    widths = dict(zip(contours.levels, contours.get_linewidths()))
    assert widths[0.5] > max(width for level, width in widths.items() if level != 0.5)


def test_the_boundary_is_where_the_score_is_zero(ax):
    w, b = np.array([1.5, -0.7]), 0.4
    plots.draw_boundary(ax, w, b, (-2, 3))
    np.testing.assert_allclose(ax.lines[0].get_xydata() @ w + b, 0, atol=1e-12)


def test_a_network_has_a_circle_for_each_unit_and_a_line_for_each_weight(ax):
    plots.draw_network(ax, [3, 4, 2])
    assert [len(c.get_offsets()) for c in ax.collections] == [3, 4, 2] and len(ax.lines) == 3 * 4 + 4 * 2
