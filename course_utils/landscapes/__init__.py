"""Test surfaces with known minima, saddles, gradients and Hessians: where an optimizer's habits can be seen.

``surface = himmelblau()``; ``surface(x)`` gives value and gradient, ``surface.minima`` where a descent may end.
"""

from .classics import beale, booth, himmelblau, rastrigin, rosenbrock
from .pathologies import cliff, pathological_curve, plateau, sharp_and_flat, steep_optima
from .quadratics import double_well, monkey_saddle, quadratic, saddle
from .surface import Surface

SURFACES = (
    quadratic,
    saddle,
    monkey_saddle,
    double_well,
    rosenbrock,
    beale,
    himmelblau,
    booth,
    rastrigin,
    cliff,
    plateau,
    steep_optima,
    sharp_and_flat,
    pathological_curve,
)

__all__ = ["SURFACES", "Surface", *(surface.__name__ for surface in SURFACES)]
