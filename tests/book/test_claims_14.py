"""What chapter 14 says besides equations: its tables of counterparts, its cells for a GPU, its claims on the slides."""

import re
from pathlib import Path

import matplotlib
import numpy as np
import pytest
import torch

from course_utils import nn, optim
from course_utils.authoring import execution, gpu
from course_utils.optim import schedules

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "book" / "14_pytorch"
EXACT = 1e-12


def cells(path):
    """(source, tags) of each code cell of a page."""
    notebook = execution.read_page(path)
    return [(c["source"], c.metadata.get("tags", [])) for c in notebook.cells if c.cell_type == "code"]


@pytest.fixture(scope="module")
def page():
    """``page(name)`` runs a page's cells, those for a GPU aside, and gives its names; each page once.

    ``page(name, {old: new})`` replaces pieces of the code first, to make an experiment shorter.
    """
    done = {}
    matplotlib.use("Agg")

    def run(name, shorter=None):
        if name not in done:
            kept = torch.get_default_dtype(), torch.get_num_threads()
            done[name], unused = {}, set(shorter or ())
            for source, tags in cells(PAGES / f"{name}.md"):
                if "gpu" not in tags:
                    for old in shorter or ():
                        unused.discard(old if old in source else None)
                        source = source.replace(old, shorter[old])
                    exec(compile(source, name, "exec"), done[name])
            assert not unused, f"{name} no longer has {unused}"
            torch.set_default_dtype(kept[0])
            torch.set_num_threads(kept[1])
        return done[name]

    return run


# the tables of counterparts


def test_every_row_of_the_optimizers_makes_pytorch_s_way(page):
    names = page("optimizers")
    for row in names["OPTIMIZERS"]:
        assert names["optimizer_difference"](*row) <= EXACT, row


def test_no_optimizer_of_the_package_that_pytorch_has_is_missing(page):
    names = page("optimizers")
    shared = {
        name for name in optim.__all__ if isinstance(getattr(torch.optim, name, None), type) and name != "Optimizer"
    }
    assert shared == {name for name, _ in names["OPTIMIZERS"]} | {"LBFGS"}
    assert "Muon" in names["NOT_TREATED"]


def test_a_wrong_optimizer_would_be_seen(page):
    names = page("optimizers")
    wrong = {"SGD": dict(lr=0.01, momentum=0.9), "Adam": dict(lr=0.01)}
    for name, options in wrong.items():
        other = names["optimizer_difference"]
        right = getattr(optim, name)
        try:
            setattr(optim, name, lambda theta, lr, right=right, **more: right(theta, 1.01 * lr, **more))
            assert other(name, options) > 1e-4
        finally:
            setattr(optim, name, right)


def test_every_row_of_the_schedules_gives_pytorch_s_rates(page):
    names = page("optimizers")
    for name, ours, make in names["SCHEDULES"]:
        rates = names["scheduler_rates"](make)[1]
        np.testing.assert_allclose(rates, [ours(t) for t in range(30)], rtol=0, atol=EXACT, err_msg=name)


def test_no_schedule_of_the_package_is_missing_but_wrappers_and_the_momentum(page):
    shown = {name for name, _, _ in page("optimizers")["SCHEDULES"]}
    assert set(schedules.__all__) - shown == {"hold_after", "per_epoch", "warmup", "one_cycle_momentum"}


def test_every_row_of_the_layers_has_pytorch_s_loss_and_gradient(page):
    names = page("layers")
    for name, layer in names["LAYERS"]:
        value, gradient = names["layer_differences"](layer, training="in use" not in name)
        assert max(value, gradient) <= EXACT, name


def test_no_layer_that_pytorch_has_is_missing(page):
    shown = {name.partition(",")[0] for name, _ in page("layers")["LAYERS"]}
    both = {name for name in nn.__all__ if name[0].isupper() and hasattr(torch.nn, name)}
    other = {"Module", "Sequential", "Parameter", "InstanceNorm1d"}
    assert {name for name in both if not name.endswith("Loss")} - shown <= other  # InstanceNorm1d needs a third axis


def test_every_row_of_the_losses_has_pytorch_s_value_and_gradient(page):
    names = page("layers")
    for name, *row in names["LOSSES"]:
        assert max(names["loss_differences"](*row)) <= EXACT, name
    shown = {name.partition(",")[0] for name, *_ in names["LOSSES"]}
    assert {name for name in nn.__all__ if name.endswith("Loss") and hasattr(torch.nn, name)} == shown


def test_every_row_of_the_first_values_has_the_law_that_both_sides_mean(page):
    names = page("layers")
    for name, ours, theirs, meant in names["INITS"]:
        # 150,000 numbers: the standard deviation of their standard deviation is below 0.2 %
        np.testing.assert_allclose(names["standard_deviations"](ours, theirs), meant, rtol=0.01, err_msg=name)


# the cells for a GPU: none is code that has never run


def on_the_processor(source):
    """A cell for a GPU, for the processor and small."""
    source = source.replace('"cuda"', '"cpu"').replace("LARGE", "SMALL")
    return re.sub(r"width=\d+", "width=32", source)


def pages_with_gpu_cells():
    """Pages that have a cell for a GPU, by their path in the book."""
    marked = [path for path in (ROOT / "book").rglob("*.md") if ":tags: [gpu]" in path.read_text(encoding="utf-8")]
    return {path.relative_to(ROOT / "book").as_posix() for path in marked}


GPU_CELLS = [source for source, tags in cells(PAGES / "gpu.md") if "gpu" in tags]


@pytest.mark.parametrize("source", GPU_CELLS, ids=lambda source: source.partition("(")[0])
def test_a_cell_for_a_gpu_runs_on_the_processor_with_the_device_replaced(source, page, monkeypatch, capsys):
    assert source.count('"cuda"') == 1
    # inductor needs a compiler and half a minute; the graphs are made all the same
    compiled = torch.compile
    monkeypatch.setattr(torch, "compile", lambda function: compiled(function, backend="eager"))
    exec(compile(on_the_processor(source), "gpu", "exec"), page("gpu", {"for _ in range(4)": "for _ in range(1)"}))
    printed = capsys.readouterr().out
    assert re.search(r"\d", printed) and max(map(len, printed.splitlines())) <= 88
    assert "compiled" in printed or not source.startswith("forms")


SMALLER = {  # of chapter 4's cell
    '"cuda"': '"cpu"',
    ".cuda().half()": "",
    "dtype=torch.float16": "dtype=torch.float32",
    "torch.cuda.synchronize()": "WAITED.append(1)",
    "1024, 4096)": "8, 16)",
    "4096, 1024)": "16, 8)",
    "torch.randn(size, 1024": "torch.randn(size, 8",
    "repeats=50": "repeats=3",
    "(1, 4, 16, 64, 256, 8, 16)": "(1, 4)",
    "(64, 256, 8, 16)": "(4, 8)",
}


def test_chapter_4_s_cell_for_a_gpu_runs_on_the_processor_too(capsys):
    [source] = [source for source, tags in cells(ROOT / "book" / "04_sgd" / "hardware.md") if "gpu" in tags]
    for old, new in SMALLER.items():
        assert old in source
        source = source.replace(old, new)
    assert "cuda" not in source and "1024" not in source
    names = {"WAITED": []}
    exec(compile(source, "hardware", "exec"), names)
    printed = capsys.readouterr().out
    assert re.findall(r"batch +(\d+): +[\d,]+ examples per second", printed) == ["1", "4"]
    assert re.findall(r"batch +(\d+): +[+-][\d.]+ % time per example", printed) == ["4", "8"]
    assert len(names["WAITED"]) == 2 * 8 * (2 + 3 * 2)  # before and after each call, 3 counted and 5 not


def test_no_page_has_a_cell_for_a_gpu_that_never_ran_anywhere():
    assert pages_with_gpu_cells() == {"04_sgd/hardware.md", "14_pytorch/gpu.md"}


def test_the_page_runs_each_measurement_twice_here_and_for_a_gpu():
    here = {
        source.splitlines()[-1].partition("(")[0]
        for source, tags in cells(PAGES / "gpu.md")
        if "gpu" not in tags and '("cpu", **SMALL' in source
    }
    assert here == {source.partition("(")[0] for source in GPU_CELLS} and len(here) == 8


def test_a_run_on_a_device_is_recorded_for_each_cell_and_only_there(tmp_path):
    (tmp_path / "book" / "14_pytorch").mkdir(parents=True)
    path = tmp_path / "book" / "14_pytorch" / "gpu.md"
    notebook = execution.read_page(PAGES / "gpu.md")
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [{"output_type": "stream", "name": "stdout", "text": "1 ms\n"}]
    gpu.record(tmp_path, path, notebook, has_gpu=False)
    assert gpu.load(tmp_path) == {}
    where = {"device": "Imagined GPU", "versions": {"torch": "2.13.0"}, "date": "2026-11-20"}
    gpu.record(tmp_path, path, notebook, has_gpu=True, describe=lambda: where)
    runs = gpu.load(tmp_path)
    assert set(runs) == {gpu.key(source) for source in GPU_CELLS}
    assert all(run == {"page": "14_pytorch/gpu.md", "output": "1 ms", **where} for run in runs.values())


@pytest.mark.skipif(not gpu.available(), reason="PyTorch sees no CUDA device here")
@pytest.mark.parametrize("source", GPU_CELLS, ids=lambda source: source.partition("(")[0])
def test_a_cell_for_a_gpu_runs_on_the_gpu(source, page):
    exec(compile(source, "gpu", "exec"), page("gpu"))


class Cell:
    """What nbval collects, as far as the hook looks at it."""

    def __init__(self, tags):
        self.cell = type("NotebookNode", (), {"metadata": {"tags": tags}})()
        self.marks = []

    def add_marker(self, mark):
        self.marks.append(mark.name)


@pytest.mark.parametrize("has_gpu", [False, True])
def test_nbval_skips_the_cells_for_a_gpu_without_one_and_runs_them_with_one(has_gpu, monkeypatch):
    import importlib.util

    spec = importlib.util.spec_from_file_location("root_conftest", ROOT / "conftest.py")
    hooks = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hooks)
    monkeypatch.setattr(gpu, "available", lambda: has_gpu)
    items = [Cell(["gpu"]), Cell([]), object()]
    hooks.pytest_collection_modifyitems(items)
    assert items[0].marks == ([] if has_gpu else ["skip"]) and items[1].marks == []


# what the pages say of the slides and of PyTorch


def test_deck_2_s_two_boxes_make_weights_that_lie_in_different_directions(lectures):
    text = next(lectures.glob("002*.txt")).read_text(encoding="utf-8")
    assert "layer=torch.nn.Linear(10,20)" in text and "w=torch.empty(10,20)" in text
    assert torch.nn.Linear(10, 20).weight.shape == (20, 10)
    torch.manual_seed(0)
    fan_in = [
        torch.nn.init.kaiming_normal_(torch.empty(500 * a, 500 * b)).var().item() * 500 for a, b in ((2, 1), (1, 2))
    ]
    assert fan_in[0] / fan_in[1] == pytest.approx(2, rel=0.02)


def test_deck_3_leaves_the_gradient_to_the_framework(lectures):
    text = next(lectures.glob("003*.txt")).read_text(encoding="utf-8")
    assert "All done automatically in the learning framework" in text


def test_softmax_taken_twice_never_costs_less_than_the_page_says():
    scores = 1e3 * torch.eye(10, dtype=torch.float64)
    twice = torch.nn.functional.cross_entropy(torch.softmax(scores, dim=1), torch.arange(10)).item()
    assert twice == pytest.approx(np.log(np.e + 9) - 1) and f"{twice:.2f}" == "1.46"


def test_softplus_of_pytorch_gives_up_exactness_beyond_20_by_two_parts_in_a_billion():
    z = torch.tensor(20.000001, dtype=torch.float64)
    exact = z + np.log1p(np.exp(-20.000001))
    assert 1.9e-9 < (exact - torch.nn.functional.softplus(z)).item() < 2.1e-9


def test_copied_until_it_fitted_is_guessing_and_one_part_of_a_million_is_not_seen_in_float32(page):
    names = page("index", {"epochs=12": "epochs=5"})
    assert names["correct"](names["theirs"]) < 0.3 < 0.9 < names["correct"](names["to_torch"](names["model"]))


def operations(layers, **options):
    """How many operations a step of Adam starts, once its state is there."""
    from torch.utils._python_dispatch import TorchDispatchMode

    class Counter(TorchDispatchMode):
        count = 0

        def __torch_dispatch__(self, function, types, args=(), kwargs=None):
            self.count += 1
            return function(*args, **(kwargs or {}))

    net = torch.nn.Sequential(*[torch.nn.Linear(3, 3) for _ in range(layers)])
    for p in net.parameters():
        p.grad = torch.ones_like(p)
    optimizer = torch.optim.Adam(net.parameters(), **options)
    optimizer.step()
    with Counter() as counter:
        optimizer.step()
    return counter.count


def test_a_tensor_more_costs_nine_operations_one_by_one_two_with_foreach_and_none_fused():
    growth = {
        form: (operations(5, **{form: True}) - operations(3, **{form: True})) / 4 for form in ("foreach", "fused")
    }
    assert (operations(5, foreach=False) - operations(3, foreach=False)) / 4 == 9
    assert growth == {"foreach": 2, "fused": 0}
    assert operations(3) == operations(3, foreach=False)  # on the processor the loop is the default


def test_the_three_sums_of_the_page_are_three_numbers():
    [source] = [source for source, _ in cells(PAGES / "same_network.md") if "from the end" in source]
    printed = []
    exec(source, {"torch": torch, "np": np, "print": lambda *words: printed.append(words[1])})
    assert len(printed) == 4 and len(set(printed[1:])) == 3
    exact = np.random.default_rng(0).normal(size=10_000).astype(np.float32).astype(float).sum()
    assert float(printed[0]) == pytest.approx(exact, abs=1e-8)
    assert all(abs(float(number) - exact) < 1e-2 for number in printed)


def test_an_optimizer_loads_the_very_tensors_that_it_is_given():
    p = torch.ones(2, requires_grad=True)
    p.grad = torch.ones(2)
    first, second = (torch.optim.SGD([p], lr=0.1, momentum=0.9) for _ in range(2))
    first.step()
    saved = first.state_dict()
    second.load_state_dict(saved)
    second.step()
    assert saved["state"][0]["momentum_buffer"][0] == pytest.approx(1.9)


def test_no_slide_forgets_the_gradients_of_the_step_before(lectures):
    decks = [path.read_text(encoding="utf-8") for path in lectures.glob("0*.txt")]
    assert len(decks) == 5 and not any("zero_grad" in deck for deck in decks)
    calls = ("loss.backward()", "optimizer.step()", "scheduler.step()")
    [deck] = [deck for deck in decks if calls[2] in deck and "CyclicLR" in deck]
    places = [deck.index(call, deck.index("CyclicLR ...")) for call in calls]
    assert places == sorted(places)
