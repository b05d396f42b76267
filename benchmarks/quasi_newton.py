"""BFGS and L-BFGS against SciPy's: evaluations, which are exact, and time.

Solved means max|g| ≤ 1e-6. A problem's ratio is the geometric mean over its starts; the named problems are issue 3's,
the generated ones come from seeds on which nothing was tuned.
"""

import functools
import math
import statistics
import warnings

import numpy as np
import scipy.optimize

from benchmarks.problems import generated, named
from benchmarks.report import Goal, Section
from benchmarks.timing import interleaved, ratio
from course_utils.optim import BFGS, LBFGS, CompactLBFGS, minimize

GTOL = 1e-6
HELD_OUT = range(5000, 5010)
SCIPY = {
    "BFGS": {"gtol": GTOL, "maxiter": 20000},
    "L-BFGS-B": {"gtol": GTOL, "ftol": 0, "maxiter": 20000, "maxfun": 200000, "maxcor": 10},
}


def geometric_mean(numbers):
    return math.exp(statistics.fmean(math.log(x) for x in numbers))


def theirs(problem, x0, method):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SciPy warns when rounding stops it
        return scipy.optimize.minimize(problem.fun, x0, jac=True, method=method, options=SCIPY[method])


def ours(problem, x0, make):
    return minimize(problem.fun, x0, make(), gtol=GTOL, maxiter=20000)


def counts(problems, make, method):
    """Ratio of evaluations of each problem, and the starts that only SciPy solves."""
    rows, ratios, unsolved = [], [], []
    for problem in problems:
        shares = []
        first = None
        for number, x0 in enumerate(problem.starts):
            a, b = ours(problem, x0, make), theirs(problem, x0, method)
            first = first or (a.nfev, b.nfev)
            if np.abs(b.jac).max() <= GTOL and not a.success:
                unsolved.append(f"{problem.name}, start {number}: {a.message}")
            elif np.abs(b.jac).max() <= GTOL:
                shares.append(a.nfev / b.nfev)
        if shares:
            ratios.append(geometric_mean(shares))
            cells = [problem.name, first[0], first[1], f"{ratios[-1]:.2f}", f"{max(shares):.2f}"]
            rows.append([*cells, f"{len(shares)}/{len(problem.starts)}"])
    return rows, ratios, unsolved


def times(problems, makes, method, rounds):
    """Ratio of times from each problem's first start, for each of our forms."""
    found = {name: [] for name in makes}
    for problem in problems:
        x0 = problem.starts[0]
        candidates = {name: functools.partial(ours, problem, x0, make) for name, make in makes.items()}
        candidates["SciPy"] = functools.partial(theirs, problem, x0, method)
        measured = interleaved(candidates, rounds, block=0.02)
        for name in makes:
            found[name].append(ratio(measured, name, "SciPy"))
    return found


def measure(quick=False):
    rounds = 3 if quick else 9
    problems = named(3 if quick else 9)
    held_out = generated(HELD_OUT[:2] if quick else HELD_OUT, 3 if quick else 9)
    mild = [p for p in problems if "1e+06" not in p.name]

    b_rows, b, b_lost = counts(problems, BFGS, "BFGS")
    h_rows, h, h_lost = counts(held_out, BFGS, "BFGS")
    l_rows, l, l_lost = counts(mild, CompactLBFGS, "L-BFGS-B")
    _, t, t_lost = counts(mild, LBFGS, "L-BFGS-B")
    b_time = times(problems, {"BFGS": BFGS}, "BFGS", rounds)["BFGS"]
    l_time = times(mild, {"two-loop": LBFGS, "compact": CompactLBFGS}, "L-BFGS-B", rounds)

    goals = [
        Goal("BFGS, named problems: evaluations of SciPy's, geometric mean", geometric_mean(b), 0.75, 0.68),
        Goal("BFGS, named problems: worst problem", max(b), 1.10, 1.05),
        Goal("BFGS, named problems: time of SciPy's, geometric mean", geometric_mean(b_time), 0.25, 0.17),
        Goal(f"BFGS, {len(h)} generated problems: evaluations, geometric mean", geometric_mean(h), 0.95, 0.83),
        Goal("BFGS, generated problems: worst problem", max(h), 1.35, 1.25),
        Goal("BFGS: starts that SciPy solves and we do not", len(b_lost + h_lost), 0),
        Goal("L-BFGS, two-loop: evaluations of L-BFGS-B's, geometric mean", geometric_mean(t), 1.02, 0.99),
        Goal("L-BFGS, two-loop: time, geometric mean", geometric_mean(l_time["two-loop"]), 1.4),
        Goal("L-BFGS, compact: evaluations of L-BFGS-B's, geometric mean", geometric_mean(l), 1.02, 0.99),
        Goal("L-BFGS, compact: time, geometric mean", geometric_mean(l_time["compact"]), 0.95, 0.90),
        Goal("L-BFGS: starts that L-BFGS-B solves and we do not", len(l_lost + t_lost), 0),
    ]
    header = ["problem", "ours", "SciPy", "ratio over the starts", "worst start", "starts"]
    b_rows = [[*row, f"{x:.2f}"] for row, x in zip(b_rows, b_time)]
    l_rows = [[*row, f"{x:.2f}", f"{y:.2f}"] for row, x, y in zip(l_rows, l_time["two-loop"], l_time["compact"])]
    hardest = sorted(h_rows, key=lambda row: -float(row[3]))[:10]
    remarks = [
        "Above: BFGS on the named problems; L-BFGS (compact); the ten generated problems that BFGS does worst on."
    ]
    remarks += [f"Not solved: {what}" for what in b_lost + h_lost + l_lost + t_lost]
    tables = [([*header, "time"], b_rows), ([*header, "time, two-loop", "time, compact"], l_rows), (header, hardest)]
    return Section("Quasi-Newton methods", goals, tables, remarks)
