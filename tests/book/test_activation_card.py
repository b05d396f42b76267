"""The directive ``{activation-card}``: its words and its picture come from the row of the table."""

import re

import numpy as np
import pytest

from course_utils.authoring import equations
from course_utils.nn import ACTIVATIONS


@pytest.fixture
def card():
    import activation_card

    return activation_card


def test_the_words_of_a_card_are_the_row_s(card):
    words = dict(card.lines(ACTIVATIONS["hardswish"]))
    assert words["PyTorch"] == "`torch.nn.Hardswish`" and words["Range"] == "−0.375 to ∞"
    assert words["Dead"].startswith("below −3 (0.1") and words["Saturated"] == "nowhere"
    assert words["Turns at"] == "−1.5"
    sigmoid = dict(card.lines(ACTIVATIONS["sigmoid"]))
    assert sigmoid["Mean"] == "0.5: not centered" and sigmoid["Steepest"] == "slope 0.25"
    assert dict(card.lines(ACTIVATIONS["tanh"]))["Mean"] == "0: centered"
    assert dict(card.lines(ACTIVATIONS["relu"]))["Dead"] == "below 0 (50 %)"


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_picture_goes_through_the_function_s_points(card, name):
    row = ACTIVATIONS[name]
    svg = card.drawing(row)
    assert "nan" not in svg and 'role="img"' in svg
    solid = re.search(r'class="f" d="([^"]*)"', svg)[1]
    points = np.array([[float(n) for n in pair.split()] for pair in re.findall(r"[ML]([\d.]+ [\d.]+)", solid)])
    z = points[:, 0] / card.WIDE * 2 * card.SIDE - card.SIDE
    f = card.TOP - points[:, 1] / card.HIGH * (card.TOP - card.BOTTOM)
    exact = row.function(z) if row.arguments == 1 else row.function(np.ones_like(z), z)
    far = np.abs(z) > 0.02 if name == "step" else np.ones(z.shape, bool)
    np.testing.assert_allclose(f[far], exact[far], atol=0.03)


def test_the_atlas_has_a_card_for_each_row_of_the_table_with_formula_and_slope(card):
    from pathlib import Path

    root = Path(__file__).resolve().parents[2]
    pages = [root / "book" / "07_activations" / f"{p}.md" for p in ("atlas", "rectifiers", "smooth", "gated")]
    cards = [name for page in pages for name in re.findall(r"^:::\{activation-card\} (\w+)", page.read_text(), re.M)]
    assert sorted(cards) == sorted(ACTIVATIONS) and len(cards) >= 20
    labels = equations.by_label(equations.collect(root, pages))
    for name in cards:
        label = f"act-{name.replace('_', '-')}"
        assert label in labels
        assert {f"{label}-slope", f"{label}-signal"} & labels.keys()
