r"""BFGS learns the curvature: step by step the ellipse of its matrix B turns into that of the inverse Hessian.

    d = -B g,    B takes in each step s and change of gradient y          {eq}`bfgs-b`

The ellipse is a level line of the quadratic model that has B for its inverse Hessian: a circle at first, as B is I.
"""

import functools

import numpy as np

from course_utils.explorers import surfaces
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Line, Points, Scene
from course_utils.explorers.words import number
from course_utils.optim import BFGS, DFP, SR1, minimize

METHODS = {"BFGS": BFGS, "DFP": DFP, "SR1": SR1}
LANDSCAPES = ("Himmelblau", "Rosenbrock", "Beale", "ravine")
MOST, FLOOR = 40, 1e-12
CIRCLE = np.stack([np.cos(t := np.linspace(0, 2 * np.pi, 97)), np.sin(t)])


@functools.lru_cache(maxsize=16)
def run(method, landscape):
    """The whole minimization: its Result, and B before the first step and after each one."""
    matrices = []

    class Watched(METHODS[method]):
        def direction(self, x, g):
            matrices.append(self.B.copy())
            return super().direction(x, g)

    on = surfaces.surface(landscape)
    result = minimize(on, surfaces.start(landscape), direction=Watched(), gtol=1e-9, maxiter=MOST)
    return result, [*matrices, matrices[-1]][: len(result.path)]


def ellipse(matrix):
    """Where the quadratic form of the matrix's inverse has one value, scaled to a longest radius of 1: (2, points).

    The radii are the roots of the eigenvalues' sizes: of a matrix that is not positive, the picture has no more to say.
    """
    values, vectors = np.linalg.eigh(matrix)
    radii = np.sqrt(np.abs(values))
    return vectors @ (radii[:, None] / radii.max() * CIRCLE)


def compute(step, method, landscape):
    """The Scene: the path so far with the ellipse of B and the Hessian's, and how the gradient shrinks."""
    result, matrices = run(method, landscape)
    on = surfaces.surface(landscape)
    k = min(int(step), len(matrices) - 1)
    x, B = result.path[k], matrices[k]
    inverse = _inverse(on.hessian(x))
    window = np.array(on.bounds)
    size = 0.22 * np.ptp(window, axis=1).min()
    learned, wanted = (x[:, None] + size * ellipse(M) for M in (B, inverse))
    angle = _angle(B, inverse)
    picture = (
        surfaces.contours(landscape),
        Line(result.path[: k + 1, 0], result.path[: k + 1, 1], method, ends=True),
        Points(result.path[: k + 1, 0], result.path[: k + 1, 1], method, size=0.6),
        Line(*wanted, "axis", "inverse Hessian", "dashed"),
        Line(*learned, "accent", "learned B"),
        *surfaces.minima(on),
    )
    gradients = np.array([max(float(np.abs(on.gradient(p)).max()), FLOOR) for p in result.path])
    t = np.arange(len(gradients))
    curves = (
        Line(t, gradients, method),
        Points(t, gradients, method, size=0.7),
        Points(t[k : k + 1], gradients[k : k + 1], "accent", "here", size=1.3),
    )
    return Scene(
        axes=(
            Axes("θ₁", "θ₂", *on.bounds, picture, legend=True, equal=True),
            Axes(
                "step k",
                "largest entry of the gradient",
                (0, max(t[-1], 1)),
                log_range(gradients),
                curves,
                y_scale="log",
            ),
        ),
        says=f"After {k} of {result.nit} steps the long axis of B is {angle:.0f}° off that of the inverse Hessian, and "
        f"the gradient is {number(gradients[k], 2)}; it took {result.nfev} evaluations in all.",
        numbers={
            "step": k,
            "angle between the long axes, degrees": angle,
            "condition number of B": float(np.linalg.cond(B)),
            "condition number of the Hessian": float(np.linalg.cond(on.hessian(x))),
            "loss": float(on.value(x)),
            "evaluations in all": result.nfev,
        },
    )


def _inverse(H):
    """The inverse, or the pseudo-inverse where there is none."""
    return np.linalg.pinv(H)


def _angle(A, B):
    """Degrees between the directions that two symmetric matrices stretch most, from 0 to 90."""
    first, second = (np.linalg.svd(M)[0][:, 0] for M in (A, B))
    return float(np.degrees(np.arccos(min(1.0, abs(float(first @ second))))))


EXPLORER = Explorer(
    name="bfgs_ellipse",
    title="BFGS learns the curvature",
    controls=(
        Control("step", "step", 4, 0, MOST, 1),
        Control("landscape", "landscape", "Himmelblau", choices=LANDSCAPES),
        Control("method", "update", "BFGS", choices=tuple(METHODS)),
    ),
    compute=compute,
)
