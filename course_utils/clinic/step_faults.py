"""Faults of the step: rates, penalties, and gradients that are not the gradient."""

import numpy as np

from course_utils.autodiff import gate
from course_utils.clinic.fault import fault
from course_utils.clinic.model_faults import linears
from course_utils.clinic.plan import ACTIVATIONS, plain_optimizer
from course_utils.nn import Module


@fault(
    "Rate too high",
    "Each step overshoots: the loss jumps about, rises, or leaves the floats.",
    "Divide the rate by ten until the loss falls smoothly.",
)
def rate_too_high(plan, rng):
    plan.set(lr=plan.config.lr * 10 ** rng.uniform(2, 3))


@fault(
    "Rate too low",
    "Each step is so small that the loss hardly moves in the time that there is.",
    "Multiply the rate by ten until the loss falls visibly.",
)
def rate_too_low(plan, rng):
    plan.set(lr=plan.config.lr * 10 ** rng.uniform(-4, -2.5))


@fault(
    "Sum for mean",
    "The loss is summed over the batch: it and its gradient are as many times too large as the batch has examples.",
    "Take the mean over the batch, or divide the rate by the batch size.",
)
def summed_loss(plan, rng):
    plan.make_gradient = lambda model: lambda X, y: tuple(len(X) * part for part in model.loss_and_gradient(X, y))


@fault(
    "Wrong sign",
    "The step goes along the gradient and not against it: the loss rises from the first step.",
    "Subtract the gradient times the rate.",
)
def wrong_sign(plan, rng):
    if rng.random() < 0.5:
        plan.make_gradient = lambda model: (
            lambda X, y: tuple(sign * part for sign, part in zip((1, -1), model.loss_and_gradient(X, y)))
        )
        return

    def climbing(model, config):
        optimizer = plain_optimizer(model, config)
        optimizer.maximize = True
        return optimizer

    plan.make_optimizer = climbing


@gate
def _identity_backward(z, value):
    return value, (lambda g: g, None)


class OwnActivation(Module):
    """An activation of one's own, whose backward rule passes the gradient on as if there were no activation."""

    def __init__(self, activation):
        self.activation = activation

    def forward(self, x):
        return _identity_backward(x, self.activation.forward(x).data)


@fault(
    "A wrong derivative",
    "The backward rule of a layer of one's own is not the derivative of its forward rule.",
    "Check the gradient against central differences, layer by layer, and mend the rule that fails.",
)
def wrong_gradient(plan, rng):
    layers = plan.model.layers
    places = [i for i, layer in enumerate(layers) if isinstance(layer, tuple(ACTIVATIONS.values()))]
    for i in places if rng.random() < 0.5 else places[:1]:
        layers[i] = OwnActivation(layers[i])


@fault(
    "Gradients not reset",
    "Each backward pass adds to the gradient of all before it: what the optimizer gets is their sum since the start.",
    "Set the gradient to zero before every backward pass (optimizer.zero_grad() in PyTorch).",
)
def gradient_not_reset(plan, rng):
    def adding(model):
        total = np.zeros_like(model.theta)

        def gradient(X, y):
            nonlocal total
            loss, g = model.loss_and_gradient(X, y)
            total = total + g
            return loss, total

        return gradient

    plan.make_gradient = adding


@fault(
    "A frozen layer",
    "The optimizer was not given the parameters of one layer: they have a gradient and never move.",
    "Give the optimizer all parameters; look at the update ratio of each layer.",
)
def frozen_layer(plan, rng):
    hidden = range(len(linears(plan.model)) - 1)
    chosen = linears(plan.model)[rng.choice(hidden)]
    place = next(i for i, layer in enumerate(plan.model.layers) if layer is chosen)

    def without_it(model, config):
        optimizer = plain_optimizer(model, config)
        optimizer.lr = config.lr * ~model.where(str(place))
        return optimizer

    plan.make_optimizer = without_it


@fault(
    "Decay far too strong",
    "The penalty weighs more than the loss: weights shrink until the model says the same of every input.",
    "Divide the weight decay by ten until the training loss falls; a ten-thousandth is where to begin.",
)
def decay_too_strong(plan, rng):
    plan.set(weight_decay=10 ** rng.uniform(0, 1))


@fault(
    "Decay on the wrong parameters",
    "The mask is inverted: biases and batch norm's scales decay, weights do not.",
    "Decay weights, and leave biases and scales alone.",
)
def decay_misplaced(plan, rng):
    plan.set(weight_decay=float(10 ** rng.uniform(-3, -1)))

    def inverted(model, config):
        optimizer = plain_optimizer(model, config)
        optimizer.weight_decay = config.weight_decay * (np.asarray(optimizer.weight_decay) == 0)
        return optimizer

    plan.make_optimizer = inverted
