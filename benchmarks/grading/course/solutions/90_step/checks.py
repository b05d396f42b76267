"""Three checks for each of four functions, one of the three hidden: the same questions that the peers get."""

import numpy as np

from course_utils.checks import check


def data(rng, n=8, d=3):
    return rng.normal(size=(n, d)), rng.integers(0, 2, size=n).astype(float), rng.normal(size=d)


@check("sigmoid", points=1)
def at_zero(student, v, rng):
    """At 0."""
    return {"s": student.sigmoid(np.zeros(1))}


@check("sigmoid", points=1)
def around_zero(student, v, rng):
    """Around 0."""
    return {"s": student.sigmoid(rng.normal(size=6))}


@check("sigmoid", points=1, hidden=True)
def far_out(student, v, rng):
    """At -1000 and 1000."""
    return {"s": student.sigmoid(np.array([-1000.0, 1000.0]))}


@check("cross_entropy", points=1)
def fair_coin(student, v, rng):
    """Probabilities of one half."""
    return {"l": student.cross_entropy(np.full(4, 0.5), np.array([0.0, 1.0, 0.0, 1.0]))}


@check("cross_entropy", points=1)
def any_probabilities(student, v, rng):
    """Any probabilities."""
    return {"l": student.cross_entropy(rng.uniform(0.1, 0.9, size=6), np.array([0.0, 1.0, 0.0, 1.0, 1.0, 0.0]))}


@check("cross_entropy", points=1, hidden=True)
def sure_and_right(student, v, rng):
    """Probabilities of 0 and 1 that are right."""
    return {"finite": bool(abs(student.cross_entropy(np.array([0.0, 1.0]), np.array([0.0, 1.0]))) < 1e-6)}


@check("gradient", points=1)
def of_one_example(student, v, rng):
    """One example."""
    X, y, w = data(rng, n=1)
    return {"g": student.gradient(X, y, w)}


@check("gradient", points=1)
def of_eight(student, v, rng):
    """Eight examples."""
    X, y, w = data(rng)
    return {"g": student.gradient(X, y, w)}


@check("gradient", points=1, hidden=True)
def of_fifty(student, v, rng):
    """Fifty examples."""
    X, y, w = data(rng, n=50, d=5)
    return {"g": student.gradient(X, y, w)}


@check("step", points=1)
def small_step(student, v, rng):
    """A small step."""
    X, y, w = data(rng)
    return {"w": student.step(X, y, w, 0.1)}


@check("step", points=1)
def no_step(student, v, rng):
    """A rate of 0."""
    X, y, w = data(rng)
    return {"w": student.step(X, y, w, 0.0)}


@check("step", points=1, hidden=True)
def twenty_steps(student, v, rng):
    """Twenty steps."""
    X, y, w = data(rng)
    for _ in range(20):
        w = np.asarray(student.step(X, y, w, 0.5))
    return {"w": w}
