"""The one assignment that all graders get: four functions, three tests each (one hidden), and twenty hand-ins.

Ours is ``course/solutions/90_step``; for the peers the same questions are asserts. The tests' reference is the solution
itself, so that right and wrong mean the same everywhere.
"""

import json
import re
from pathlib import Path

LAB = "90_step"
COURSE = Path(__file__).parent / "course"
SOURCE = (COURSE / "solutions" / LAB / "lab.md").read_text(encoding="utf-8")
QUESTIONS = ("sigmoid", "cross_entropy", "gradient", "step")
CELLS = [cell for cell in re.findall(r"```\{code-cell\} python\n(.*?)```", SOURCE, re.DOTALL)][1:]  # without STUDENT
BARE = ["\n".join(line for line in cell.splitlines() if " SOLUTION" not in line) for cell in CELLS]
SOLUTION = dict(zip(("imports", *QUESTIONS), BARE))
LABELS = "y = np.array([0., 1, 1, 0, 1, 0, 0, 1])"
DATA = f"rng = np.random.default_rng(3); {LABELS}; X, w = rng.normal(size=(8, 3)), rng.normal(size=3)"
P = "1 / (1 + np.exp(-X @ w))"
GRADIENT = f"X.T @ ({P} - y) / len(y)"
LARGER = DATA.replace("(8, 3)", "(50, 3)").replace("1, 0, 0, 1])", "1, 0, 0, 1] * 6 + [0., 1])")
TESTS = {  # question: (public, public, hidden); each an expression that is true of a right answer, after what it needs
    "sigmoid": [
        ("", "np.allclose(sigmoid(np.zeros(1)), 0.5)"),
        ("z = np.linspace(-2, 2, 6)", "np.allclose(sigmoid(z), 1 / (1 + np.exp(-z)))"),
        ("", "np.allclose(sigmoid(np.array([-1000.0, 1000.0])), [0, 1])"),
    ],
    "cross_entropy": [
        ("", "np.isclose(cross_entropy(np.full(4, 0.5), np.array([0.0, 1, 0, 1])), np.log(2))"),
        ("", "np.isclose(cross_entropy(np.array([0.2, 0.7]), np.array([0.0, 1])), -np.log([0.8, 0.7]).mean())"),
        ("", "abs(cross_entropy(np.array([0.0, 1]), np.array([0.0, 1]))) < 1e-6"),
    ],
    "gradient": [
        (f"{DATA}; X, y = X[:1], y[:1]", f"np.allclose(gradient(X, y, w), {GRADIENT})"),
        (DATA, f"np.allclose(gradient(X, y, w), {GRADIENT})"),
        (LARGER, f"np.allclose(gradient(X, y, w), {GRADIENT})"),
    ],
    "step": [
        (DATA, f"np.allclose(step(X, y, w, 0.1), w - 0.1 * {GRADIENT})"),
        (DATA, "np.allclose(step(X, y, w, 0.0), w)"),
        (
            f"{DATA}\nu = w.copy()\nfor _ in range(20): u, w = step(X, y, u, 0.5), w - 0.5 * {GRADIENT}",
            "np.allclose(u, w)",
        ),
    ],
}
WRONG = {  # hand-in: what replaces the solution
    "overflow": {"sigmoid": "def sigmoid(z):\n    return np.exp(z) / (1 + np.exp(z))"},
    "summed": {"gradient": SOLUTION["gradient"].replace(" / len(y)", "")},
    "uphill": {"step": SOLUTION["step"].replace("w - lr", "w + lr")},
    "unclipped": {"cross_entropy": SOLUTION["cross_entropy"].replace("    p = np.clip(p, 1e-12, 1 - 1e-12)\n", "")},
    "missing": {"step": "def step(X, y, w, lr):\n    raise NotImplementedError"},
    "name": {"gradient": SOLUTION["gradient"] + "\nundefined_name"},
    "syntax": {"sigmoid": "def sigmoid(z:\n    return z"},
    "list": {"sigmoid": SOLUTION["sigmoid"].replace("return ", "return list(") + ")"},
    "half": {name: f"def {name}(*a):\n    ..." for name in ("gradient", "step")},
    "nothing": {name: f"def {name}(*a):\n    ..." for name in QUESTIONS},
}
HAND_INS = [f"right{k}" for k in range(1, 11)] + list(WRONG)


def answers(name):
    """The code of one hand-in: question -> cell."""
    return SOLUTION | WRONG.get(name, {})


def cells(name):
    """For our grader."""
    code = answers(name)
    return [f'STUDENT = "{name}"', code["imports"], *(code[question] for question in QUESTIONS)]


def ipynb(cells, **metadata):
    """A notebook's text from cells: (type, source, metadata of the cell)."""
    plain = []
    for kind, source, own in cells:
        cell = {"cell_type": kind, "id": f"c{len(plain)}", "metadata": own, "source": source}
        plain.append(cell | ({"execution_count": None, "outputs": []} if kind == "code" else {}))
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return json.dumps({"cells": plain, "metadata": kernel | metadata, "nbformat": 4, "nbformat_minor": 5})
