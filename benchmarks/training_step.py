"""A training step of 64-100-10 on digits through the tape: against eager PyTorch, and against the same step by hand.

The three do the same: forward, softmax and cross-entropy, backward, Adam. The step by hand knows the network: it is
written for it, works in place, and uses the package's Adam, so that what the ratio shows is the price of the tape.
"""

import statistics
from functools import partial

import numpy as np
import torch

from benchmarks.report import Goal, Section
from benchmarks.timing import interleaved, ratio
from course_utils.data import load_digits
from course_utils.nn import Linear, ReLU, Sequential
from course_utils.nn.interop import to_torch
from course_utils.optim import Adam

# (float type, batch size): must and stretch of eager PyTorch's time, of the step by hand
GOALS = {
    ("float32", 32): ((0.30, 0.22), (1.25, 1.10)),
    ("float32", 128): ((0.45, 0.35), (1.15, 1.04)),
    ("float64", 32): ((0.40, 0.30), None),
    ("float64", 128): ((0.60, 0.47), None),
}
LR = 1e-3


def network(dtype):
    """The network, built from a fixed seed."""
    return Sequential(Linear(64, 100), ReLU(), Linear(100, 10), rng=0, dtype=dtype)


def through_the_tape(dtype):
    """A function ``step(X, y) -> loss`` and one that gives theta."""
    model = network(dtype)
    optimizer = Adam(model.theta, lr=LR)

    def step(X, y):
        loss, g = model.loss_and_gradient(X, y)
        optimizer.step(g)
        return loss

    return step, lambda: model.theta


def by_hand(dtype):
    """The same for this network only."""
    theta = network(dtype).theta
    optimizer, g = Adam(theta, lr=LR), np.empty_like(theta)
    (W1, b1, W2, b2), (dW1, db1, dW2, db2) = parts(theta), parts(g)

    def step(X, y):
        n, rows = len(X), np.arange(len(X))
        a = X @ W1
        a += b1
        np.maximum(a, 0, out=a)
        z = a @ W2
        z += b2
        z -= z[rows, z.argmax(axis=1), None]
        at = np.ravel_multi_index((rows, y), z.shape)
        picked = z.ravel()[at]
        np.exp(z, out=z)
        total = z.sum(axis=1, keepdims=True)
        loss = float((np.log(total[:, 0]) - picked).sum() / n)
        z /= total
        z.ravel()[at] -= 1
        z /= n
        np.matmul(a.T, z, out=dW2)
        z.sum(axis=0, out=db2)
        da = z @ W2.T
        da *= a > 0
        np.matmul(X.T, da, out=dW1)
        da.sum(axis=0, out=db1)
        optimizer.step(g)
        return loss

    return step, lambda: theta


def parts(vector):
    """Views of W1, b1, W2, b2 in a vector of 7,510 numbers."""
    ends = np.cumsum([6400, 100, 1000, 10])
    W1, b1, W2, b2 = np.split(vector, ends[:-1])
    return W1.reshape(64, 100), b1, W2.reshape(100, 10), b2


def eager_pytorch(dtype):
    """The same in PyTorch, as its tutorials write it; it gets Tensors, so nothing is converted on the way."""
    model = to_torch(network(dtype))
    optimizer = torch.optim.Adam(model.parameters(), lr=LR)

    def step(X, y):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    def theta():
        flat = [(p.T if p.ndim == 2 else p).detach().reshape(-1).numpy() for p in model.parameters()]
        return np.concatenate(flat)

    return step, theta


CANDIDATES = {"the tape": through_the_tape, "by hand": by_hand, "PyTorch": eager_pytorch}


def batches_of_digits(dtype, size):
    """A batch for each candidate, in its own type."""
    digits = load_digits()
    X, y = (digits.X[:size] / 16).astype(dtype), digits.y[:size]
    return {name: (torch.tensor(X), torch.tensor(y)) if name == "PyTorch" else (X, y) for name in CANDIDATES}


def gate(dtype, size, steps=30):
    """Refuse to time what does not train as PyTorch does: theta after 30 steps, relative to its norm."""
    data, thetas = batches_of_digits(dtype, size), {}
    for name, make in CANDIDATES.items():
        step, theta = make(dtype)
        for _ in range(steps):
            step(*data[name])
        thetas[name] = np.array(theta())
    for name, theta in thetas.items():
        error = np.linalg.norm(theta - thetas["PyTorch"]) / np.linalg.norm(theta)
        if not error <= (1e-5 if dtype == "float32" else 1e-12):
            raise AssertionError(f"{name} in {dtype} is {error:.1e} from PyTorch after {steps} steps: not timed")


def measure(quick=False):
    """Time all four, and hand in goals and a table."""
    goals, rows = [], []
    for (dtype, size), (of_torch, of_hand) in GOALS.items():
        gate(dtype, size)
        data = batches_of_digits(dtype, size)
        steps = {name: partial(make(dtype)[0], *data[name]) for name, make in CANDIDATES.items()}
        times = interleaved(steps, rounds=7 if quick else 41)
        to_torch_, to_hand = ratio(times, "the tape", "PyTorch"), ratio(times, "the tape", "by hand")
        goals.append(Goal(f"training step, {dtype}, batch {size}, of eager PyTorch's", to_torch_, *of_torch))
        if of_hand:
            goals.append(Goal(f"the tape over the step by hand, {dtype}, batch {size}", to_hand, *of_hand))
        micro = [f"{1e6 * statistics.median(times[name]):.0f} µs" for name in CANDIDATES]
        spread = statistics.quantiles([a / b for a, b in zip(times["the tape"], times["PyTorch"])], n=4)
        rows.append([dtype, size, *micro, f"{to_torch_:.3f}", f"{to_hand:.3f}", f"{spread[0]:.3f} to {spread[2]:.3f}"])
    header = ["type", "batch", *CANDIDATES, "tape/PyTorch", "tape/hand", "quartiles of tape/PyTorch"]
    return Section("Training step", goals, [(header, rows)])
