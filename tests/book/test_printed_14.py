"""What chapter 14's pages print: differences that must be rounding, counts that must be PyTorch's, intervals."""

import contextlib
import io
import re
from pathlib import Path

import matplotlib
import numpy as np
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from course_utils.authoring import execution
from course_utils.plots import interval

PAGES = Path(__file__).resolve().parents[2] / "book" / "14_pytorch"
SHORTER = {  # a page -> pieces of its code that make an experiment shorter
    "autograd": {"repeats=60": "repeats=2"},
    "gpu": {},
    "optimizers": {},
    "same_network": {
        "STEPS = 200": "STEPS = 80",
        "for seed in range(20)": "for seed in range(5)",
        "interval(pairs)": "(0.0, 0.0)",
    },
    "precision": {"(3e-4, 1e-3, 3e-3, 1e-2)": "(1e-3,)"},
}


@pytest.fixture(scope="module")
def page():
    """``page(name)`` runs a page's cells, those for a GPU aside, once: its names, and what it printed as PRINTED."""
    done = {}
    matplotlib.use("Agg")

    def run(name):
        if name not in done:
            kept = torch.get_default_dtype(), torch.get_num_threads()
            names, unused, out = {}, set(SHORTER[name]), io.StringIO()
            for cell in execution.read_page(PAGES / f"{name}.md").cells:
                if cell.cell_type != "code" or "gpu" in cell.metadata.get("tags", []):
                    continue
                source = cell["source"]
                for old, new in SHORTER[name].items():
                    unused.discard(old if old in source else None)
                    source = source.replace(old, new)
                with contextlib.redirect_stdout(out):
                    exec(compile(source, name, "exec"), names)
            assert not unused, f"{name} no longer has {unused}"
            torch.set_default_dtype(kept[0])
            torch.set_num_threads(kept[1])
            done[name] = names | {"PRINTED": out.getvalue()}
        return done[name]

    return run


ROUNDING = [  # page, what stands before the number
    ("same_network", "gradient, largest difference"),
    ("same_network", "^largest difference"),
    ("same_network", "scores after 20 steps, largest difference"),
    ("same_network", "theta taken back, largest difference"),
    ("autograd", r"share B_k / B +relative error"),
    ("optimizers", "scores after 100 steps, largest difference"),
    ("optimizers", "exponential average, difference"),
    ("optimizers", "and scheduler +largest difference from the run without a break"),
    ("gpu", "one step in float64, largest relative difference"),
]


def number_after(words, text):
    [found] = re.findall(rf"{words} ([\d.e+-]+)", text, re.MULTILINE)
    return float(found)


@pytest.mark.parametrize(("name", "words"), ROUNDING)
def test_a_difference_that_a_page_calls_rounding_is_one(name, words, page):
    assert 0 <= number_after(words, page(name)["PRINTED"]) < 1e-8


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("autograd", r"1 / K +relative error"),
        ("autograd", r"no weight +relative error"),
        ("optimizers", r"network only +largest difference from the run without a break"),
        ("optimizers", r"and optimizer +largest difference from the run without a break"),
    ],
)
def test_a_difference_that_a_page_shows_as_a_mistake_is_one(name, words, page):
    assert number_after(words, page(name)["PRINTED"]) > 0.01


def test_the_tape_and_the_operations_are_counted_as_the_formulas_say(page):
    printed = page("autograd")["PRINTED"]
    pairs = re.findall(r"^(numbers kept|forward|backward) +(\d+) +formula (\d+)$", printed, re.MULTILINE)
    assert len(pairs) == 3 and all(counted == formula for _, counted, formula in pairs)
    assert "gradient check: True" in printed
    assert not any(f"{rule} passed" in printed for rule in ("Forgetful", "Mean", "Swapped"))


def test_the_loss_is_the_same_to_fourteen_digits(page):
    ours, theirs = re.findall(r"(?:this book|PyTorch) ([\d.]+)$", page("same_network")["PRINTED"], re.MULTILINE)
    assert float(ours) == pytest.approx(float(theirs), rel=1e-14)


# the GPU page's own counts


def test_the_operations_of_a_step_are_those_that_pytorch_counts(page, monkeypatch, capsys):
    names = page("gpu")
    monkeypatch.setitem(names["throughput"].__globals__, "seconds", lambda work, device, repeats: 1e-3)
    names["throughput"]("cpu", width=96, sizes=(50,), repeats=1)
    rate, operations = re.search(r": +([\d,]+) examples/s +([\d,.]+) billion", capsys.readouterr().out).groups()
    assert rate == "50,000"
    network, inputs = names["layers"]("cpu", 96), torch.randn(50, 96)
    with FlopCounterMode(display=False) as counter:
        network(inputs).square().mean().backward()
    assert float(operations) == pytest.approx(counter.get_total_flops() / 1e-3 / 1e9, abs=0.06)


def test_the_memory_that_the_page_prints_is_that_of_the_tensors(page, capsys):
    names = page("gpu")
    names["memory"]("cpu", width=300, sizes=(400,), repeats=1)
    printed = float(re.search(r"formula +([\d.]+) MB", capsys.readouterr().out)[1])
    network, kept = names["layers"]("cpu", 300), {}
    optimizer = torch.optim.Adam(network.parameters())
    known = {p.untyped_storage().data_ptr() for p in network.parameters()}
    with torch.autograd.graph.saved_tensors_hooks(lambda t: kept.update({t.data_ptr(): t}) or t, lambda t: t):
        out = network(torch.randn(400, 300))
    out.sum().backward()
    optimizer.step()
    held = [t for place, t in kept.items() if place not in known]
    for p in network.parameters():
        held += [p, p.grad, *(t for t in optimizer.state[p].values() if t.shape == p.shape)]
    assert printed == pytest.approx(sum(4 * t.numel() for t in held) / 1e6, abs=0.006)


def test_the_page_s_intensity_is_operations_over_bytes(page):
    A, W = torch.randn(32, 64), torch.randn(64, 64)
    with FlopCounterMode(display=False) as counter:
        out = A @ W
    moved = sum(4 * t.numel() for t in (A, W, out))
    assert page("gpu")["intensity"](32, 64, 64) == pytest.approx(counter.get_total_flops() / moved)


def test_the_tolerance_between_devices_is_no_barn_door(page):
    shares = dict(
        re.findall(r"^(float32|bfloat16) +share of the tolerance used +([\d.]+)", page("gpu")["PRINTED"], re.M)
    )
    assert 0.003 < float(shares["float32"]) < 1 and 0.01 < float(shares["bfloat16"]) < 1


def test_the_clock_waits_for_the_gpu_before_both_readings(page, monkeypatch):
    names, calls = page("gpu"), []
    monkeypatch.setattr(torch.cuda, "synchronize", lambda: calls.append("wait"))
    names["seconds"](lambda: calls.append("work"), "cuda", repeats=2)
    assert calls == ["wait", "work", "wait"] * 5


# experiments, shortened


def test_what_the_caption_says_of_low_and_high_rates_holds(page):
    names = page("same_network")
    ends = {lr: np.median(names["apart"][lr][:, -1]) for lr in (names["low"], names["high"])}
    assert ends[names["low"]] < 1e-6 and ends[names["high"]] > 1e-5


def test_weights_in_bfloat16_fall_behind_at_small_rates_and_mixed_precision_does_not(page):
    names = page("precision")
    full = names["results"]["float32", 1e-3][0]
    mean, half = interval(names["results"]["bfloat16 weights", 1e-3][0] - full)
    assert mean - half > 0.03
    mean, half = interval(names["results"]["mixed", 1e-3][0] - full)
    assert abs(mean) + half < 0.01
