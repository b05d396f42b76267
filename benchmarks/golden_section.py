"""Golden section: evaluations against what its ratio allows, for brackets anywhere; SciPy's for information."""

import math

import numpy as np
import scipy.optimize

from benchmarks.report import Goal, Section
from course_utils.optim import GoldenSection

FUNCTIONS = {
    "(x − 2)²": (lambda x: (x - 2) ** 2, 0.0, 5.0, 2.0),
    "x⁴ − 14x³ + 60x² − 70x": (lambda x: x**4 - 14 * x**3 + 60 * x**2 - 70 * x, 0.0, 2.0, 0.78088405),
    "−x exp(−x)": (lambda x: -x * math.exp(-x), 0.0, 5.0, 1.0),
}


def measure(quick=False):
    rows, excess = [], 0
    for name, (f, low, high, minimum) in FUNCTIONS.items():
        for tol in (1e-3, 1e-6):
            found = GoldenSection(tol).minimize(f, low, high)
            allowed = 2 + math.ceil(math.log(tol / (high - low)) / math.log((math.sqrt(5) - 1) / 2))
            peer = scipy.optimize.golden(f, brack=(low, (low + high) / 2.1, high), tol=tol, full_output=True)
            excess = max(excess, found.nfev - allowed)
            rows.append([name, f"{tol:g}", found.nfev, allowed, f"{abs(found.x - minimum):.1e}", peer[2]])
    rng = np.random.default_rng(0)
    for _ in range(50 if quick else 1000):
        low, length, share = 10 ** rng.uniform(-6, 6) * rng.choice([-1, 1]), 10 ** rng.uniform(-3, 6), rng.random()
        tol = length * 10 ** rng.uniform(-6, -1)
        target = low + share * length
        found = GoldenSection(tol).minimize(lambda x, target=target: abs(x - target), low, low + length)
        length = (low + length) - low
        allowed = 2 + math.ceil(math.log(tol / length) / math.log((math.sqrt(5) - 1) / 2))
        excess = max(excess, abs(found.nfev - allowed), 100 * (abs(found.x - target) > tol + 1e-9 * abs(low)))
    goals = [Goal("golden section: evaluations beyond 2 + ⌈ln(tol/L)/ln 0.618⌉, brackets anywhere", excess, 0, 0)]
    header = ["function", "tol", "ours", "the ratio's", "error", "SciPy's (its tol is relative)"]
    return Section("Golden section", goals, [(header, rows)])
