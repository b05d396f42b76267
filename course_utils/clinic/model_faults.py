"""Faults of the model: first values and layers that make learning hard from the start."""

from course_utils.autodiff import gate
from course_utils.clinic.fault import fault
from course_utils.nn import BatchNorm1d, Linear, Module
from course_utils.nn.functional import softmax


def linears(model):
    """The fully connected layers, in order."""
    return [layer for layer in model.layers if isinstance(layer, Linear)]


def scale_hidden(plan, factor):
    """Multiply the weights of every hidden layer."""
    for layer in linears(plan.model)[:-1]:
        layer.weight.data *= factor


@fault(
    "Dead units",
    "Most ReLU units are 0 for every example: no gradient passes them and they cannot come back.",
    "Start biases at 0 and weights by Kaiming's rule; lower the rate if units died on the way; or take leaky ReLU.",
    activation="ReLU",
)
def dead_units(plan, rng):
    hidden = [m for m in plan.model.layers[:-1] if isinstance(m, BatchNorm1d if plan.config.batch_norm else Linear)]
    layer = hidden[rng.integers(len(hidden))]
    layer.bias.data[rng.random(layer.bias.data.shape) < rng.uniform(0.85, 1.0)] = -rng.uniform(8, 15)


@fault(
    "Saturated start",
    "First weights are so large that tanh is at one of its ends almost everywhere, where its slope is almost 0.",
    "Start weights by Xavier's rule, or normalize before the activation.",
    activation="Tanh",
    batch_norm=False,
)
def saturated_start(plan, rng):
    scale_hidden(plan, rng.uniform(8, 20))


@fault(
    "Signal that dies out",
    "First weights are too small for so many layers: activations and gradients shrink from layer to layer.",
    "Start weights by Kaiming's or Xavier's rule, or normalize between layers.",
    depth=6,
    batch_norm=False,
)
def vanishing_signal(plan, rng):
    scale_hidden(plan, rng.uniform(0.1, 0.3))


@fault(
    "Exploding signal",
    "First weights are too large for so many layers: activations and gradients grow from layer to layer.",
    "Start weights by Kaiming's rule, normalize between layers, or clip the gradient until you have.",
    depth=6,
    activation="ReLU",
    batch_norm=False,
)
def exploding_signal(plan, rng):
    scale_hidden(plan, rng.uniform(2.5, 4))


@fault(
    "All weights start at zero",
    "All units of a layer begin equal, get equal gradients, and stay equal for ever.",
    "Start weights at random; zero is for biases.",
)
def zero_start(plan, rng):
    for layer in linears(plan.model):
        layer.weight.data[...] = 0.0


@fault(
    "Batch norm in evaluation mode",
    "The model was switched to evaluation and never back: batch norm trains with running statistics that never move.",
    "Call model.train() before each epoch, and model.eval() only around an evaluation.",
    batch_norm=True,
)
def evaluation_mode(plan, rng):
    plan.model.eval()


@gate
def _softmax(z):
    p = softmax(z)
    return p, (lambda g: p * (g - (g * p).sum(axis=-1, keepdims=True)),)


class Softmax(Module):
    """Probabilities from logits, as a layer."""

    def forward(self, x):
        return _softmax(x)


@fault(
    "Softmax twice",
    "The model ends in a softmax, and the loss takes the softmax of that: it cannot come near 0.",
    "Let the model return logits; cross-entropy applies the softmax itself.",
)
def double_softmax(plan, rng):
    plan.model.layers.append(Softmax())
