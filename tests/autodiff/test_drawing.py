"""The drawing of a graph: what it shows, in which colors, and that it can be read without seeing it."""

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from course_utils.autodiff import TapeError, Tensor, draw, exp, reciprocal, square


def graph():
    x, y, z = (Tensor(v, requires_grad=True, name=n) for v, n in ((-2.0, "x"), (5.0, "y"), (-4.0, "z")))
    return (x + y) * z


def texts(svg, kind):
    root = ET.fromstring(svg)
    return [e.text for e in root.iter("{http://www.w3.org/2000/svg}text") if e.get("class") == kind]


def test_values_and_gradients_stand_on_the_picture():
    svg = draw(graph()).svg()
    assert sorted(texts(svg, "forward")) == sorted(["-2", "5", "3", "-4", "-12"])
    assert sorted(texts(svg, "backward")) == sorted(["-4", "-4", "-4", "3", "1"])
    assert sorted(texts(svg, "name")) == sorted(["x", "y", "z", "+", "×"])


def test_every_input_is_joined_to_its_gate():
    root = ET.fromstring(draw(graph()).svg())
    assert sum(e.get("class") == "edge" for e in root.iter()) == 4


def test_forward_is_teal_and_backward_crimson_on_light_and_on_dark_pages():
    drawing = draw(graph())
    assert "#2A7F86" in drawing.svg() and "#9A2A4A" in drawing.svg()
    assert "#6CC5CC" in drawing.svg(dark=True) and "#F08AA4" in drawing.svg(dark=True)
    in_a_notebook = drawing._repr_html_()
    assert all(c in in_a_notebook for c in ("#2A7F86", "#6CC5CC", "prefers-color-scheme: dark", 'data-theme="dark"'))


def test_no_two_nodes_lie_on_one_another_and_lines_go_right():
    w, x = Tensor(np.ones((2, 2)), True, "W"), Tensor(np.ones(2), True, "x")
    q = w @ x
    drawing = draw((square(q).sum() + exp(q).sum()) * reciprocal(q.sum()))
    places = drawing.places
    assert len(set(places.values())) == len(places)
    assert all(places[a][0] < places[b][0] for a, b in drawing.lines)
    rows = {}
    for x_, y_ in places.values():
        rows.setdefault(x_, []).append(y_)
    assert all(np.diff(sorted(ys)).min(initial=99) >= 70 for ys in rows.values())


def test_labels_end_before_the_next_column_begins():
    W, x = Tensor([[0.1, 0.5], [-0.3, 0.8]], True, "W"), Tensor([0.2, 0.4], True, "x")
    drawing = draw(square(W @ x).sum())
    for a, b in drawing.lines:
        longest = max(map(len, drawing.labels[a]))
        assert drawing.places[a][0] + 19 + 7 * longest < drawing.places[b][0] - 19


def test_a_plain_number_stands_in_its_gate():
    x = Tensor(2.0, True, "x")
    assert sorted(texts(draw((2 - x**3) * 4).svg(), "name")) == sorted(["x", "x^3", "2−", "×4"])


def test_the_words_say_the_same_as_the_picture():
    assert "x is -2, its gradient -4; y is 5, its gradient -4" in draw(graph()).alt


def test_drawing_keeps_the_graph_for_another_backward():
    f = graph()
    draw(f)
    f.backward()
    with pytest.raises(TapeError, match="used up"):
        draw(f)


def test_an_array_is_shown_by_its_shape_and_a_huge_graph_is_refused():
    w = Tensor(np.ones((3, 4)), True, "W")
    assert "3×4" in texts(draw(w.sum()).svg(), "forward")
    y = Tensor(1.0, True)
    for _ in range(300):
        y = y + 1.0
    with pytest.raises(ValueError, match="200 at most"):
        draw(y)
