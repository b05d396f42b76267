"""The clinic's doctor, measured: each fault on data sets, widths and seeds that its thresholds were not fixed on.

Writes ``book/13_tuning/clinic_results.json``, which the book's page shows, when it is run at full size.
"""

import concurrent.futures
import datetime
import importlib.metadata
import json
import platform
from pathlib import Path

import numpy as np

from benchmarks.report import Goal, Section
from course_utils.clinic import CATALOGUE, DEVELOPMENT, HELD_OUT
from course_utils.clinic.statistics import NOTHING, confusion, examine, wilson, within

WRITTEN = Path(__file__).parents[1] / "book" / "13_tuning" / "clinic_results.json"
WIDTHS = (10, 20, 40, 80)  # development had 12 to 64
FIRST_SEED = 50_000  # development had seeds below 10,000
SEEDS, HEALTHY = 16, 150  # per data set


def data_sets():
    """The held-out sets of the package, and two of scikit-learn's; name to what ``make_run`` takes."""
    from sklearn.datasets import load_breast_cancer, load_wine

    given = {name: name for name in HELD_OUT}
    given |= {"wine": load_wine(return_X_y=True), "breast cancer": load_breast_cancer(return_X_y=True)}
    return given


def cases(seeds, healthy):
    """Every run that is to be made: (fault, data, width, seed), no seed twice for one fault."""
    for fault in [None, *CATALOGUE]:
        count = seeds if fault else healthy
        for place, data in enumerate(data_sets().items()):
            for i in range(count):
                seed = FIRST_SEED + place * count + i
                yield fault, data, WIDTHS[i % len(WIDTHS)], seed


def measure(quick=False):
    seeds, healthy = (1, 4) if quick else (SEEDS, HEALTHY)
    with concurrent.futures.ProcessPoolExecutor(2) as pool:  # nothing is timed here
        found = list(pool.map(examine, *zip(*cases(seeds, healthy)), chunksize=16))
    one, two = within(found, 1), within(found, 2)
    sound, n = two.pop(NOTHING)
    shares = {fault: k / m for fault, (k, m) in two.items()}
    alarms = wilson(n - sound, n)
    goals = [
        Goal("runs of the worst fault not found within two guesses", 1 - min(shares.values()), 0.25),
        Goal("ill runs not found within two guesses, mean over the faults", 1 - np.mean(list(shares.values())), 0.10),
        Goal(f"healthy runs called ill, of {n}", 1 - sound / n, 0.02),
    ]
    rows = [
        [fault, f"{one[fault][0]}/{m}", f"{k}/{m}", f"{100 * wilson(k, m)[0]:.1f} to {100 * wilson(k, m)[1]:.1f} %"]
        for fault, (k, m) in two.items()
    ]
    rows.append(["healthy", "", f"{sound}/{n}", f"{100 * (1 - alarms[1]):.1f} to {100 * (1 - alarms[0]):.1f} %"])
    header = ["fault", "first guess right", "within two guesses", "95% interval (Wilson)"]
    if not quick:
        write(found)
    remark = (
        f"Measured on {', '.join(data_sets())}; widths {', '.join(map(str, WIDTHS))}; seeds from {FIRST_SEED}. "
        f"The thresholds were fixed on {', '.join(DEVELOPMENT)}, widths 12 to 64, seeds below 10,000."
    )
    return Section("Training clinic", goals, [(header, rows)], [remark])


def write(found):
    """Everything that the page shows, with the day and the versions."""
    one, two = within(found, 1), within(found, 2)
    by_data = {name: within([c for c in found if c.data == name], 2) for name in data_sets()}
    false_alarms = [
        {"data": c.data, "width": c.width, "seed": c.seed, "symptoms": c.symptoms}
        for c in found
        if c.fault is None and c.symptoms
    ]
    record = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "versions": {"python": platform.python_version()}
        | {name: importlib.metadata.version(name) for name in ("numpy", "scikit-learn")},
        "data": list(data_sets()),
        "widths": WIDTHS,
        "first_guess": one,
        "two_guesses": two,
        "by_data": by_data,
        "confusion": confusion(found),
        "false_alarms": false_alarms,
    }
    WRITTEN.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
