r"""Where momentum converges and how fast: every pair of rate and momentum on a quadratic, in one map.

Along an eigenvector with curvature h, two steps of u <- mu u + g, theta <- theta - lr u are tied by

    theta'' = (1 + mu - lr h) theta' - mu theta,

so the distance shrinks by the larger |root| of z^2 - (1 + mu - lr h) z + mu; the slowest eigenvector decides.
"""

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Field, Line, Points, Scene
from course_utils.landscapes import quadratic
from course_utils.optim import SGD

GRID = 81
RATES, MOMENTA = (0.0, 4.0), (0.0, 1.0)  # of the rate times the largest curvature; of mu
STEPS = 60
FLOOR, CEILING = 1e-10, 1e6


def shrinkage(rate_h, momentum):
    """The factor per step, |largest root|, along one eigenvector; arrays of the same shape.

    Complex roots have the product ``momentum``, so each has the length of its square root.
    """
    half = (1 + momentum - rate_h) / 2
    square = half**2 - momentum
    return np.where(square < 0, np.sqrt(momentum), np.abs(half) + np.sqrt(np.maximum(square, 0)))


def slowest(rate_h, momentum, condition):
    """The factor per step of a quadratic with curvatures from 1/condition to 1, in units of the largest."""
    return np.maximum(shrinkage(rate_h, momentum), shrinkage(rate_h / condition, momentum))


def best(condition):
    """Rate (times the largest curvature), momentum and factor that shrink fastest (Polyak, 1964)."""
    root = np.sqrt(condition)
    momentum = ((root - 1) / (root + 1)) ** 2
    return float(4 * condition / (root + 1) ** 2), float(momentum), float(np.sqrt(momentum))


def compute(momentum, rate, condition):
    """The Scene: the map with the reader's and the best point, and the distance to the minimum step by step."""
    rates, momenta = np.meshgrid(np.linspace(*RATES, GRID), np.linspace(*MOMENTA, GRID))
    factors = np.minimum(slowest(rates, momenta, condition), 1.0)  # where steps grow, all is one color
    best_rate, best_momentum, best_factor = best(condition)
    factor = float(slowest(np.array(rate), np.array(momentum), condition))
    phases = (
        Field(factors, RATES, MOMENTA, (0.5, 1.0), (0.6, 0.7, 0.8, 0.9, 0.95), "distance kept per step"),
        Line(np.array([2.0, 4.0]), np.array([0.0, 1.0]), "ink", kind="dotted"),
        Points(np.array([best_rate]), np.array([best_momentum]), "class 0", "fastest"),
        Points(np.array([rate]), np.array([momentum]), "class 1", "yours"),
    )

    distance = distances(rate / condition, momentum, condition)
    t = np.arange(len(distance))
    middle = distance[-1] / factor ** t[-1] if len(t) > 1 else 1.0
    promised = np.clip(middle * factor ** np.arange(STEPS + 1), FLOOR, CEILING)
    plain = distances(2 / (condition + 1), 0.0, condition)
    curves = (
        Line(np.arange(len(plain)), plain, "gradient descent", "best rate, μ = 0"),
        Line(np.arange(STEPS + 1), promised, "axis", "the factor, t times", "dashed"),
        Line(t, distance, "momentum", "yours"),
    )
    word = "shrinks to" if factor < 1 else "grows to"
    return Scene(
        axes=(
            Axes("rate η × largest curvature", "momentum μ", RATES, MOMENTA, phases),
            Axes(
                "step t",
                "distance to the minimum",
                (0, STEPS),
                log_range(distance, plain),
                curves,
                y_scale="log",
                legend=True,
            ),
        ),
        says=f"In the long run the distance {word} {factor:.3f} of itself in each step; the fastest pair for this "
        f"condition number, {best_rate:.2f} and {best_momentum:.2f}, has {best_factor:.3f}.",
        numbers={"factor per step": factor, "fastest factor": best_factor, "fastest momentum": best_momentum},
    )


def distances(lr, momentum, condition):
    """|theta| after each step of the package's SGD on the ravine with curvatures 1 and ``condition``."""
    on = quadratic(condition)
    theta = np.ones(2)
    optimizer = SGD(theta, lr=lr, momentum=momentum)
    seen = [float(np.hypot(*theta))]
    while len(seen) <= STEPS and FLOOR < seen[-1] < CEILING:
        optimizer.step(on.gradient(theta))
        seen.append(float(np.hypot(*theta)))
    return np.clip(seen, FLOOR, CEILING)


EXPLORER = Explorer(
    name="momentum_phase",
    title="How fast momentum converges",
    controls=(
        Control("momentum", "momentum μ", 0.5, 0.0, 0.99, 0.01),
        Control("rate", "rate η × largest curvature", 1.5, 0.02, 4.0, 0.02),
        Control("condition", "condition number κ", 30.0, 1.0, 1000.0, 0.05, scale="log"),
    ),
    compute=compute,
)
