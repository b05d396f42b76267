"""From nothing to a trained network: a new process imports, trains 64-100-10 on digits for 20 epochs, and scores it.

Each candidate is a program of its own, run several times in turns; what counts is wall time. Beside it: how much
``import course_utils.nn`` and ``course_utils.optim`` add to ``import numpy``.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.report import Goal, Section

DATA = """
order = np.random.default_rng(1).permutation(1797)  # the last writers of the file differ from the first
X, y = load_digits().X[order] / 16, load_digits().y[order]
train, test = slice(0, 1437), slice(1437, None)
rng = np.random.default_rng(0)
"""
OURS = f"""
import numpy as np
from course_utils.data import load_digits
from course_utils.nn import Linear, ReLU, Sequential
from course_utils.optim import Adam
{DATA}
X, y = X.astype(np.float32), y
model = Sequential(Linear(64, 100), ReLU(), Linear(100, 10), rng=rng, dtype=np.float32)
optimizer = Adam(model.theta, lr=1e-3)
for epoch in range(20):
    order = rng.permutation(1437)
    for i in range(0, 1437, 32):
        loss, g = model.loss_and_gradient(X[order[i : i + 32]], y[order[i : i + 32]])
        optimizer.step(g)
print((model.predict(X[test]).argmax(axis=1) == y[test]).mean())
"""
PYTORCH = f"""
import numpy as np
import torch
from course_utils.data import load_digits
torch.set_num_threads(1)
{DATA}
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(64, 100), torch.nn.ReLU(), torch.nn.Linear(100, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
for epoch in range(20):
    order = torch.randperm(1437)
    for i in range(0, 1437, 32):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(X[order[i : i + 32]]), y[order[i : i + 32]])
        loss.backward()
        optimizer.step()
with torch.no_grad():
    print((model(X[test]).argmax(1) == y[test]).double().mean().item())
"""
PROGRAMS = {
    "the package": OURS,
    "PyTorch": PYTORCH,
    "import numpy": "import numpy",
    "import the package": "import numpy, course_utils.nn, course_utils.optim",
}


def run(program):
    """Wall seconds of a new process, and what it printed."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    start = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise AssertionError(f"a program of the cold start failed: {done.stderr.strip().splitlines()[-1]}")
    return seconds, done.stdout.strip()


def measure(quick=False):
    """Run every program in turns; scores first, so that nothing is timed that does not learn."""
    scores = {name: float(run(PROGRAMS[name])[1]) for name in ("the package", "PyTorch")}
    for name, score in scores.items():
        if score < 0.9:
            raise AssertionError(f"{name} scores {score:.3f} on the digits it has not seen: not timed")
    rounds = [{name: run(program)[0] for name, program in PROGRAMS.items()} for _ in range(2 if quick else 7)]

    def middle(name):
        return statistics.median(r[name] for r in rounds)

    whole = statistics.median(r["the package"] / r["PyTorch"] for r in rounds)
    extra = statistics.median(r["import the package"] - r["import numpy"] for r in rounds)
    goals = [
        Goal("cold start, of the same with PyTorch", whole, 0.15, 0.06),
        Goal("seconds that importing the package adds to NumPy's import", extra, 0.1),
    ]
    rows = [[name, f"{middle(name):.2f} s", f"{scores[name]:.3f}" if name in scores else ""] for name in PROGRAMS]
    return Section("Cold start", goals, [(["program", "wall time, median", "accuracy"], rows)])
