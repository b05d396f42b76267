"""Optimizers, schedules, clipping and averaging; second-order directions, line searches and ``minimize``.

First order: ``optimizer = Adam(theta, lr=1e-3)``, then ``optimizer.step(g)``. Second order: ``minimize(fun, x0,
direction=BFGS(), step=StrongWolfe())``.
"""

from . import averaging, clipping, conventions, rank_updates, schedules
from .adadelta import Adadelta
from .adagrad import Adagrad, AdagradNorm
from .adam import Adam, AdamW
from .armijo import Armijo
from .averaging import ExponentialAverage, PolyakAverage
from .clipping import clip_by_norm, clip_by_value
from .compact import CompactLBFGS
from .directions import BFGS, DFP, SR1, Direction, Newton
from .golden_section import GoldenSection
from .lbfgs import LBFGS
from .minimizer import Result, minimize
from .optimizer import Optimizer
from .rmsprop import RMSprop
from .rprop import Rprop
from .sgd import SGD
from .strong_wolfe import StrongWolfe

__all__ = [
    "BFGS",
    "DFP",
    "LBFGS",
    "SGD",
    "SR1",
    "Adadelta",
    "Adagrad",
    "AdagradNorm",
    "Adam",
    "AdamW",
    "Armijo",
    "CompactLBFGS",
    "Direction",
    "ExponentialAverage",
    "GoldenSection",
    "Newton",
    "Optimizer",
    "PolyakAverage",
    "RMSprop",
    "Result",
    "Rprop",
    "StrongWolfe",
    "averaging",
    "clip_by_norm",
    "clip_by_value",
    "clipping",
    "conventions",
    "minimize",
    "rank_updates",
    "schedules",
]
