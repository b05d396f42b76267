"""One optimizer step, float32: the package's on one θ against PyTorch's default and its fused one.

The recorded gradient is one array; PyTorch gets it as the tensors it would have it in.
"""

import statistics

import numpy as np
import torch

from benchmarks.report import Goal, Section
from benchmarks.timing import interleaved, ratio
from course_utils.optim import SGD, Adagrad, Adam, AdamW, RMSprop

NETWORK = (6400, 100, 1000, 10)  # the four tensors of 64-100-10
OPTIMIZERS = {
    # name: ours, PyTorch's, options, arrays read or written by a step at least, has a fused form
    "SGD, momentum": (SGD, torch.optim.SGD, {"momentum": 0.9}, 5, True),
    "Adam": (Adam, torch.optim.Adam, {}, 7, True),
    "AdamW": (AdamW, torch.optim.AdamW, {}, 7, True),
    "RMSprop": (RMSprop, torch.optim.RMSprop, {}, 5, False),
    "Adagrad": (Adagrad, torch.optim.Adagrad, {}, 5, True),
}


def pair(name, sizes, dtype=np.float32, fused=False, seed=0):
    """Our optimizer and PyTorch's on the same numbers, each with a function that does one step."""
    ours, theirs, options, _, _ = OPTIMIZERS[name]
    rng = np.random.default_rng(seed)
    theta, g = (rng.normal(size=sum(sizes)).astype(dtype) for _ in range(2))
    cuts = np.cumsum(sizes)[:-1]
    tensors = [torch.tensor(part, requires_grad=True) for part in np.split(theta, cuts)]
    for tensor, part in zip(tensors, np.split(g, cuts)):
        tensor.grad = torch.tensor(part)
    optimizer = ours(theta, 1e-3, **options)
    peer = theirs(tensors, lr=1e-3, **options, **({"fused": True} if fused else {}))
    return optimizer, (lambda: optimizer.step(g)), tensors, peer.step


def gate(name):
    """Refuse to time what does not give PyTorch's numbers."""
    for dtype, tolerance in ((np.float64, 1e-13), (np.float32, 1e-5)):
        optimizer, step, tensors, their_step = pair(name, NETWORK, dtype)
        for _ in range(20):
            step(), their_step()
        theirs = np.concatenate([tensor.detach().numpy() for tensor in tensors])
        error = np.abs(optimizer.theta - theirs).max() / np.abs(theirs).max()
        if not error <= tolerance:
            raise AssertionError(f"{name} in {dtype.__name__} differs from PyTorch's by {error:.1e}: not timed")


def bandwidth(n):
    """Bytes per second of an update in place of n float32 numbers: the floor of what a step can take."""
    a = np.ones(n, np.float32)
    one = np.array(1, np.float32)
    times = interleaved({"copy": lambda: np.add(a, one, a)}, rounds=7)["copy"]
    return 2 * a.nbytes / statistics.median(times)


def measure(quick=False):
    rounds = 7 if quick else 31
    sizes = {"10": (10,), "1,000": (1000,), "the four tensors of 64-100-10": NETWORK, "100,000": (10**5,)}
    worst, rows = dict.fromkeys(sizes, 0.0), []
    for name in OPTIMIZERS:
        gate(name)
        for label, tensors in sizes.items():
            _, step, keep, their_step = pair(name, tensors)
            times = interleaved({"ours": step, "theirs": their_step}, rounds)
            value = ratio(times, "ours", "theirs")
            worst[label] = max(worst[label], value)
            micro = [1e6 * statistics.median(times[who]) for who in ("ours", "theirs")]
            rows.append([name, label, f"{micro[0]:.1f} µs", f"{micro[1]:.1f} µs", f"{value:.3f}", "default", ""])
            del keep
    big, worst_big = 10**7, 0.0
    rate = bandwidth(big)
    for name, (_, _, _, arrays, has_fused) in OPTIMIZERS.items():
        _, step, keep, their_step = pair(name, (big,), fused=has_fused)
        times = interleaved({"ours": step, "theirs": their_step}, 3 if quick else 11, block=0.03)
        value = ratio(times, "ours", "theirs")
        if has_fused:
            worst_big = max(worst_big, value)
        milli = [1e3 * statistics.median(times[who]) for who in ("ours", "theirs")]
        share = arrays * 4 * big / rate / statistics.median(times["ours"])
        kind = "fused" if has_fused else "default (no fused form)"
        cells = [name, "10,000,000", f"{milli[0]:.1f} ms", f"{milli[1]:.1f} ms", f"{value:.2f}", kind, f"{share:.0%}"]
        rows.append(cells)
        del keep
    musts = {"10": (0.25, 0.10), "1,000": (0.30, 0.15), "the four tensors of 64-100-10": (0.25, 0.15)}
    musts["100,000"] = (1.0, 0.70)
    goals = [
        Goal(f"one step, {label}, worst of five, of PyTorch's default", worst[label], *musts[label]) for label in sizes
    ]
    goals.append(Goal("one step, 10,000,000, worst of four, of PyTorch's fused step", worst_big, 3.3, 2.4))
    header = ["optimizer", "numbers", "ours", "PyTorch", "ratio", "PyTorch's form", "share of the bandwidth floor"]
    remark = f"Memory bandwidth of an update in place: {rate / 1e9:.0f} GB/s."
    return Section("Optimizer steps", goals, [(header, rows)], [remark])
