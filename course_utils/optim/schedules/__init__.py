"""Learning rates as functions of the step: pure, from step 0 on, defined past their end, and composable.

``cosine(0.1, steps=1000)`` returns a function; give it to an optimizer as ``lr``. To count in epochs, wrap it:
``per_epoch(step_decay(0.1, every=10), steps_per_epoch=len(batches))``.
"""

from .compose import hold_after, per_epoch, product, sequence, warmup
from .cycles import cosine, cosine_warm_restarts, cyclic, cyclic_exponential, cyclic_halved
from .decay import (
    constant,
    exponential,
    inverse_sqrt,
    inverse_time,
    linear,
    multistep_decay,
    natural_exponential,
    polynomial,
    step_decay,
)
from .one_cycle import one_cycle, one_cycle_momentum

__all__ = [
    "constant",
    "cosine",
    "cosine_warm_restarts",
    "cyclic",
    "cyclic_exponential",
    "cyclic_halved",
    "exponential",
    "hold_after",
    "inverse_sqrt",
    "inverse_time",
    "linear",
    "multistep_decay",
    "natural_exponential",
    "one_cycle",
    "one_cycle_momentum",
    "per_epoch",
    "polynomial",
    "product",
    "sequence",
    "step_decay",
    "warmup",
]
