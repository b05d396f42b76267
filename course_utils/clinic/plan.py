"""A plan: everything that a training run is made from, put together and not yet trained. A fault spoils a plan.

What the user set stands in the configuration. How gradients are computed, how the optimizer is made and how batches are
dealt are functions, as they are in a user's own code, so that each of them can be wrong.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from course_utils.clinic.patients import parts_of
from course_utils.data import batches
from course_utils.nn import BatchNorm1d, Linear, ReLU, Sequential, Tanh, init
from course_utils.optim import SGD, Adam

RATES = {"SGD": 0.1, "momentum": 0.02, "Adam": 0.005}  # that train these networks well: found on the development sets
ACTIVATIONS = {"ReLU": ReLU, "Tanh": Tanh}
GAINS = {"ReLU": init.RELU_GAIN, "Tanh": 1.0}


@dataclass(frozen=True)
class Configuration:
    """What the user of a run has set, and believes.

    Attributes
    ----------
    width, depth : int
        Units of each hidden layer, and how many hidden layers.
    activation : str
        "ReLU" or "Tanh".
    batch_norm : bool
    optimizer : str
        "SGD", "momentum" (SGD with 0.9) or "Adam".
    lr, weight_decay : float
        eta, and lambda of a penalty on the weights.
    batch_size, steps : int
    """

    width: int
    depth: int
    activation: str
    batch_norm: bool
    optimizer: str
    lr: float
    weight_decay: float
    batch_size: int
    steps: int


def own_gradient(model):
    """``function(X, y) -> (loss, g)`` that a training step calls: the model's own."""
    return model.loss_and_gradient


def plain_optimizer(model, config):
    """The optimizer of the configuration; its decay is on weights, not on biases or batch norm's scales."""
    decay = config.weight_decay * model.where("weight", Linear)
    if config.optimizer == "Adam":
        return Adam(model.theta, lr=config.lr, weight_decay=decay)
    return SGD(model.theta, lr=config.lr, momentum=0.9 * (config.optimizer == "momentum"), weight_decay=decay)


def shuffled(train, batch_size, rng):
    """One epoch of batches, in a new order each time; batch norm refuses a batch of one, which is left out."""
    return (batch for batch in batches(train, batch_size, rng) if len(batch[0]) > 1)


@dataclass
class Plan:
    """A run before it is run. Everything may be looked at, and repaired.

    Attributes
    ----------
    train, validation : pairs (X, y)
    model : Sequential
        Built, with its first values.
    config : Configuration
        See :meth:`set`.
    make_gradient : callable ``model -> function(X, y) -> (loss, g)``
    make_optimizer : callable ``(model, config) -> Optimizer``
    deal : callable ``(train, batch_size, rng) -> iterable of batches``
        One epoch.
    seed : int
    """

    train: tuple
    validation: tuple
    model: Sequential
    config: Configuration
    make_gradient: Callable = own_gradient
    make_optimizer: Callable = plain_optimizer
    deal: Callable = shuffled
    seed: int = 0

    def set(self, **changes):
        """Change the configuration: ``plan.set(lr=0.01)``. Architecture is built already and stays."""
        self.config = replace(self.config, **changes)


def network(features, classes, config, rng):
    """Linear, (batch norm,) activation for every hidden layer, then Linear; first values as chapter 8 has them."""
    layers, n = [], features
    hidden = partial(init.kaiming_normal, gain=GAINS[config.activation])
    last = partial(init.kaiming_normal, gain=0.5)  # small logits: a first loss near ln K
    for _ in range(config.depth):
        layers.append(Linear(n, config.width, weight_init=hidden, bias_init=init.zeros))
        layers += [BatchNorm1d(config.width)] if config.batch_norm else []
        layers.append(ACTIVATIONS[config.activation]())
        n = config.width
    layers.append(Linear(n, classes, weight_init=last, bias_init=init.zeros))
    return Sequential(*layers, rng=rng)


def healthy_choices(rng):
    """Settings of a sound run, drawn: what a careful user might have chosen."""
    optimizer = str(rng.choice(list(RATES)))
    return {
        "depth": int(rng.integers(1, 4)),
        "activation": str(rng.choice(list(ACTIVATIONS))),
        "batch_norm": bool(rng.random() < 0.3),
        "optimizer": optimizer,
        "lr": float(RATES[optimizer] * 10 ** rng.uniform(-0.3, 0.3)),
        "weight_decay": float(rng.choice([0.0, 1e-4, 1e-3])),
        "batch_size": int(rng.choice([16, 32])),
    }


def sound_plan(data="digits", width=32, seed=0, steps=160, **choices):
    """A plan with nothing wrong in it; see :func:`course_utils.clinic.make_plan`."""
    rng = np.random.default_rng(seed)
    train, validation = parts_of(data, rng)
    drawn = healthy_choices(rng)
    if choices.get("optimizer", drawn["optimizer"]) != drawn["optimizer"]:
        drawn["lr"] *= RATES[choices["optimizer"]] / RATES[drawn["optimizer"]]
    config = Configuration(width=width, steps=steps, **(drawn | choices))
    model = network(train[0].shape[1], int(max(train[1].max(), validation[1].max())) + 1, config, rng)
    return Plan(train, validation, model, config, seed=seed)
