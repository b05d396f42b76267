"""Python in the page computes what CPython computes here, for every explorer at its controls' extreme values.

Element-wise arithmetic agrees bit for bit. Where a library takes part (exp, tanh, a sum, a product of matrices), its
last bits differ between machines; what that may cost is measured, not guessed: CPython computes the Scene again with
its float settings and each library function's results moved by 2^-40 of themselves, up and down in turns. The page may
differ by 64 units in the last place, and by what a move of 64 units would have done. Some explorers follow steps that
multiply whatever they start from, a last bit as well: there the default is held to a stated share of the largest value,
and at the extremes, where the last bit can decide, the Scene has to have the same parts and finite numbers.
"""

import json

import numpy as np
import pytest

from course_utils import explorers
from course_utils.explorers.wire import answer, pack

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("runtime")]
MOVE, ULPS = 2.0**-40, 64 * np.finfo(float).eps
LIBRARY = (
    "exp",
    "expm1",
    "log",
    "log1p",
    "log10",
    "tanh",
    "sin",
    "cos",
    "sqrt",
    "power",
    "sum",
    "mean",
    "dot",
    "matmul",
)
MULTIPLIED = {
    "minibatch_noise": 1e-9,  # hundreds of noisy steps
    "optimizer_race": 1e-9,  # beyond the edge of stability a step multiplies an error; RMSProp never settles
    "schedule_composer": 1e-6,  # a network trained at a rate too high for it
    "bfgs_ellipse": 1e-9,  # divides by differences of gradients
}

ASK = """async ([name, settings]) => {
    const python = await import(new URL("_static/explorer/python.js", location.origin));
    const answers = [];
    for (const values of settings) {
        const { scene } = await python.scene(name, values);
        const arrays = scene.axes.flatMap(axes => axes.marks.flatMap(mark =>
            Object.values(mark).filter(value => value instanceof Float64Array)));
        answers.push([scene.says, scene.numbers, arrays.map(array => Array.from(array, String))]);
    }
    return answers;
}"""


def settings_of(explorer):
    """The default, and each control's lowest and highest value with the others at their default."""
    default = explorer.values()
    changed = [{**default, c.name: v} for c in explorer.controls for v in c.extremes() if v != c.default]
    return [default, *changed]


def shaken(function):
    """The function, its results moved by 2^-40 of themselves, up and down in turns."""

    def call(*inputs, **settings):
        found = function(*inputs, **settings)
        if np.ndim(found) == 0:
            return found * (1 + MOVE)
        found *= 1 + MOVE * np.resize([1.0, -1.0], np.size(found)).reshape(np.shape(found))  # in place: it may be `out`
        return found

    return call


def moved(explorer, values, patch):
    """The arrays of the Scene with its float settings and the library's results moved a little."""
    near = {}
    for control in explorer.controls:
        value = values[control.name]
        if isinstance(value, float) and not control.choices:
            shifted = value * (1 + MOVE) or MOVE
            value = shifted if control.low <= shifted <= control.high else value * (1 - MOVE)
        near[control.name] = value
    with patch.context() as here:
        for name in LIBRARY:
            here.setattr(np, name, shaken(getattr(np, name)))
        return pack(explorer.scene(**near))[1]


@pytest.mark.parametrize("name", explorers.NAMES)
def test_the_page_computes_the_same_scene(live_tab, name, monkeypatch):
    explorer = explorers.load(name)
    settings = settings_of(explorer)
    for values, (says, numbers, arrays) in zip(settings, live_tab.page.evaluate(ASK, [name, settings])):
        text, expected = answer(json.dumps({"explorer": name, "values": values}))
        content = json.loads(text)
        assert [len(array) for array in arrays] == [len(array) for array in expected], values
        if name in MULTIPLIED and values != explorer.values():
            assert all(np.isfinite(np.array(array, dtype=float)).all() for array in arrays), values
            continue
        assert says == content["says"] and numbers == content["numbers"], values
        for got, wanted, near in zip(arrays, expected, moved(explorer, values, monkeypatch), strict=True):
            got = np.array(got, dtype=float)
            scale = np.abs(wanted).max(initial=0.0)
            moves = np.abs(near - wanted) if near.shape == wanted.shape else scale
            allowed = max(ULPS, MULTIPLIED.get(name, 0.0)) * scale + ULPS / MOVE * moves
            np.testing.assert_array_less(np.abs(got - wanted), allowed + 1e-300, str(values))
