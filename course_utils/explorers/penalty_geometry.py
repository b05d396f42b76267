r"""What a penalty does to two weights: L2 pulls the minimum toward 0, L1 puts it on an axis, the elastic net does both.

    L2        lambda/2 sum w^2          L1        lambda sum |w|            ({eq}`l2-penalty`, {eq}`l1-penalty`)
    elastic net, half of each:  lambda/2 sum |w| + lambda/4 sum w^2

The objective is a quadratic, so every minimum is found exactly: by one linear system for each pattern of signs, of
which one fits.
"""

import itertools

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Field, Line, Points, Scene
from course_utils.explorers.words import fixed, number
from course_utils.nn.regularization import ElasticNet

WINDOW, GRID = (-0.6, 2.0), 61
W = np.array([1.5, 0.4])  # the minimum without a penalty
STRENGTHS = 10.0 ** np.linspace(-2, 1, 46)
SHARES = {"L1": (1.0, 0.0), "L2": (0.0, 1.0), "elastic net": (0.5, 0.5)}  # of lambda: what L1 gets, what L2 gets


def hessian(correlation):
    """Curvature 1 along each weight; the correlation of the two features turns the ellipse."""
    return np.array([[1.0, correlation], [correlation, 1.0]])


def objective(w, correlation, penalty):
    """J + lambda Omega at one place."""
    away = np.asarray(w) - W
    return float(away @ hessian(correlation) @ away / 2) + penalty(np.asarray(w))[0]


def penalty_of(name, strength=1.0):
    """lambda Omega: a function of the weights, which returns its value and its gradient."""
    l1, l2 = SHARES[name]
    return ElasticNet(l1=strength * l1, l2=strength * l2)


def minimum(name, correlation, strength):
    """Where J + lambda Omega is lowest."""
    l1, l2 = (strength * share for share in SHARES[name])
    H = hessian(correlation)
    A = H + l2 * np.eye(2)  # curvature of J and of the L2 part
    if l1 == 0:
        return np.linalg.solve(A, H @ W)
    w = np.zeros(2)
    for signs in itertools.product((-1, 0, 1), repeat=2):  # where signs are fixed, the penalty is linear
        signs, w = np.array(signs), np.zeros(2)
        free = signs != 0
        if free.any():
            w[free] = np.linalg.solve(A[np.ix_(free, free)], (H @ W - l1 * signs)[free])
        g = A @ w - H @ W
        if (np.sign(w) == signs).all() and (np.abs(g[~free]) <= l1).all():
            break  # J + lambda Omega rises in every direction, and it is convex
    return w


def compute(strength, penalty, correlation):
    """The Scene: the ellipses of J with the ball that the solution touches, and both weights at every strength."""
    w = minimum(penalty, correlation, strength)
    size = penalty_of(penalty)(w)[0]  # Omega of the solution: the ball it lies on
    x = np.linspace(*WINDOW, GRID)
    away = np.stack(np.meshgrid(x, x)) - W[:, None, None]
    J = np.einsum("iab,ij,jab->ab", away, hessian(correlation), away) / 2
    touched = objective(w, correlation, penalty_of(penalty, 0.0))
    levels = tuple(sorted({0.02, 0.1, 0.3, 0.6, 1.0, 1.5, max(round(touched, 6), 1e-4)}))
    ball = _ball(penalty, size)
    picture = (
        Field(J, WINDOW, WINDOW, (0.0, float(J.max())), levels, filled=False),
        Line(np.array(WINDOW), np.zeros(2), "faint"),
        Line(np.zeros(2), np.array(WINDOW), "faint"),
        Line(*ball, "accent", f"{penalty} ball"),
        Points(W[:1], W[1:], "ink", "no penalty"),
        Points(w[:1], w[1:], "accent", "solution", size=1.3),
    )
    path = np.array([minimum(penalty, correlation, s) for s in STRENGTHS])
    curves = (
        Line(STRENGTHS, path[:, 0], "class 0", "w₁"),
        Line(STRENGTHS, path[:, 1], "class 1", "w₂", "dashed"),
        Points(np.full(2, strength), w, "accent", size=1.2),
    )
    zeros = int(np.sum(w == 0))
    return Scene(
        axes=(
            Axes("w₁", "w₂", WINDOW, WINDOW, picture, legend=True, equal=True),
            Axes("strength λ", "weights of the solution", (0.01, 10.0), (-0.7, 1.7), curves, "log", legend=True),
        ),
        says=f"With {penalty} and λ = {number(strength)} the weights are {fixed(w[0], 3)} and {fixed(w[1], 3)}; "
        f"{('none', 'one', 'both')[zeros]} of them {'is' if zeros < 2 else 'are'} exactly 0.",
        numbers={
            "w₁": float(w[0]),
            "w₂": float(w[1]),
            "weights that are exactly 0": zeros,
            "loss without the penalty": touched,
            "penalty Ω": float(size),
        },
    )


def _ball(penalty, size):
    """All places with the same Omega: along each direction, the distance at which it has that size."""
    l1, l2 = SHARES[penalty]
    if l2 == 0:
        return size * np.array([[1, 0, -1, 0, 1], [0, 1, 0, -1, 0]], float)
    t = np.linspace(0, 2 * np.pi, 97)
    u = np.stack([np.cos(t), np.sin(t)])
    slope = l1 * np.abs(u).sum(axis=0)
    return (np.sqrt(slope**2 + 2 * l2 * size) - slope) / l2 * u


EXPLORER = Explorer(
    name="penalty_geometry",
    title="Why L1 makes zeros",
    controls=(
        Control("strength", "strength λ", 0.6, 0.01, 10.0, 0.05, scale="log"),
        Control("penalty", "penalty", "L1", choices=tuple(SHARES)),
        Control("correlation", "correlation of the features", 0.3, -0.9, 0.9, 0.05),
    ),
    compute=compute,
)
