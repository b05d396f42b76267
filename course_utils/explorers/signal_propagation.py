r"""What becomes of a signal in a deep network before training: forward, and of the gradient on its way back.

    Var(y) = n Var(w) Var(x)                                         {eq}`variance-of-a-layer`

One factor per layer, forward and backward: anything but 1 is a power of it after many layers. It begins small, so that
a page answers at once; the lectures' sizes, 10 layers of 500 units and 100 of 512, are toward the sliders' far ends and
take seconds there: the sentence then says how many weights were drawn.
"""

import functools

import numpy as np

from course_utils.autodiff import Tensor
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Bars, Line, Points, Scene
from course_utils.explorers.words import number
from course_utils.nn import ELU, GELU, SELU, Identity, ReLU, Sigmoid, Tanh, init, losses
from course_utils.training import dead_units

ACTIVATIONS = {
    "tanh": Tanh,
    "ReLU": ReLU,
    "sigmoid": Sigmoid,
    "none": Identity,
    "ELU": ELU,
    "SELU": SELU,
    "GELU": GELU,
}
INITIALIZATIONS = {
    "0.01 · 𝒩(0, 1)": functools.partial(init.normal, std=0.01),
    "𝒩(0, 1)": init.normal,
    "uniform ±1": lambda shape, rng: init.uniform(shape, rng, -1.0, 1.0),
    "uniform ±1/√n": lambda shape, rng: init.uniform(shape, rng, -(shape[0] ** -0.5), shape[0] ** -0.5),
    "Xavier normal": init.xavier_normal,
    "Xavier uniform": init.xavier_uniform,
    "Kaiming normal": init.kaiming_normal,
    "Kaiming uniform": init.kaiming_uniform,
    "orthogonal": init.orthogonal,
}
EXAMPLES, SEED = 32, 1
WORK = 3e7  # multiplications of one pass, beyond which fewer examples are sent through
MANY = 2e6  # weights: a picture that takes longer to draw says why
SMALLEST = 1e-30  # what the axis shows of a signal that has died
BINS = 41


def compute(depth, initialization, activation, width):
    """The Scene: standard deviations layer by layer, forward and backward, and the last layer's activations."""
    depth, width = int(depth), int(width)
    rng, many = np.random.default_rng(SEED), depth * width**2
    weights = [INITIALIZATIONS[initialization]((width, width), rng) for _ in range(depth)]
    examples = examples_for(many)
    h = Tensor(rng.normal(size=(examples, width)), requires_grad=True)
    outputs, phi = [], ACTIVATIONS[activation]()
    for W in weights:  # plain arrays: the gradient passes through them, and none of their own is computed
        h = phi(h @ W)
        outputs.append(h)
    h.backward(losses.cross_entropy_gradient(h.data, rng.integers(width, size=examples)) * examples)
    forward = np.maximum([h.data.std() for h in outputs], SMALLEST)
    backward = np.maximum([h.grad.std() for h in outputs], SMALLEST)
    layer = np.arange(1, depth + 1)
    signals = (
        Line(layer, forward, "forward", "activations, forward"),
        Points(layer, forward, "forward", size=0.7),
        Line(layer, backward, "backward", "gradients, backward", "dashed"),
        Points(layer, backward, "backward", size=0.7),
    )
    last = outputs[-1].data
    ratio = float(forward[-1] / forward[0]) ** (1 / max(depth - 1, 1))
    back = float(backward[0] / backward[-1]) ** (1 / max(depth - 1, 1))
    return Scene(
        axes=(
            Axes(
                "layer",
                "standard deviation",
                (0.5, depth + 0.5),
                log_range(forward, backward, most=40),
                signals,
                y_scale="log",
                legend=True,
            ),
            _histogram(last.ravel(), depth),
        ),
        says=f"From layer to layer the activations are multiplied by {number(ratio)}, so layer {depth} has "
        f"{number(forward[-1], 2)}; on the way back the gradients are multiplied by {number(back)}."
        + (f" It took {many / 1e6:.0f} million weights." if many > MANY else ""),
        numbers={
            "factor per layer, forward": ratio,
            "factor per layer, backward": back,
            "standard deviation, first layer": float(outputs[0].data.std()),
            "standard deviation, last layer": float(last.std()),
            "mean, last layer": float(last.mean()),
            "share of zeros, last layer": float((last == 0).mean()),
            "dead units, last layer": float(dead_units(last).mean()),
            "weights": many,
            "examples": examples,
        },
    )


def examples_for(weights):
    """How many examples are sent through: 32, and fewer, down to 4, where that would take long."""
    return int(np.clip(WORK // weights, 4, EXAMPLES))


def _histogram(last, depth):
    """The last layer's activations: piled up at both ends when saturated, at 0 when dead."""
    reach = max(float(np.abs(last).max()), SMALLEST)
    heights, edges = np.histogram(last / reach, BINS, (-1.0, 1.0))  # in units of the largest: it may be tiny
    share = heights / last.size
    middles = (edges[1:] + edges[:-1]) / 2
    bars = Bars(middles, share, "forward", width=float(0.9 * (edges[1] - edges[0])))
    label = f"layer {depth}, in units of {number(reach, 2)}"
    return Axes(label, "share", (-1.08, 1.08), (0.0, float(1.1 * share.max())), (bars,))


EXPLORER = Explorer(
    name="signal_propagation",
    title="A signal through many layers",
    controls=(
        Control("depth", "layers", 10, 1, 100, 1),
        Control("initialization", "initialization", "0.01 · 𝒩(0, 1)", choices=tuple(INITIALIZATIONS)),
        Control("activation", "activation", "tanh", choices=tuple(ACTIVATIONS)),
        Control("width", "units in a layer", 64, 8, 512, 4),
    ),
    compute=compute,
)
