"""Optimizers, schedules, clipping and averaging; second-order directions, line searches and ``minimize``.

First order: ``optimizer = Adam(theta, lr=1e-3)``, then ``optimizer.step(g)``. Second order: ``minimize(fun, x0,
direction=BFGS(), step=StrongWolfe())``.
"""

from . import averaging, clipping, conventions, schedules
from .adadelta import Adadelta
from .adagrad import Adagrad, AdagradNorm
from .adam import Adam, AdamW
from .optimizer import Optimizer
from .rmsprop import RMSprop
from .rprop import Rprop
from .sgd import SGD
