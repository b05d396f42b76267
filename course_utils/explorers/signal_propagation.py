r"""What becomes of a signal in a deep network before training: forward, and of the gradient on its way back.

    Var(y) = n Var(w) Var(x)                                         {eq}`variance-of-a-layer`

One factor per layer, forward and backward: anything but 1 is a power of it after many layers. The lecture's layers have
500 units; these have fewer, so that a page answers at once.
"""

import functools

import numpy as np

from course_utils.autodiff import Tensor, no_grad
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Bars, Line, Points, Scene
from course_utils.explorers.words import number
from course_utils.nn import ELU, GELU, SELU, Identity, Linear, ReLU, Sequential, Sigmoid, Tanh, init
from course_utils.training import layer_statistics

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
    "uniform ±1/√n": lambda shape, rng: init.uniform(shape, rng, -(shape[0] ** -0.5), shape[0] ** -0.5),
    "Xavier normal": init.xavier_normal,
    "Xavier uniform": init.xavier_uniform,
    "Kaiming normal": init.kaiming_normal,
    "Kaiming uniform": init.kaiming_uniform,
    "orthogonal": init.orthogonal,
}
EXAMPLES, SEED = 32, 1
SMALLEST = 1e-30  # what the axis shows of a signal that has died
BINS = 41


def compute(depth, initialization, activation, width):
    """The Scene: standard deviations layer by layer, forward and backward, and the last layer's activations."""
    depth, width = int(depth), int(width)
    rng = np.random.default_rng(SEED)
    layers = []
    for _ in range(depth):
        layers += [
            Linear(width, width, bias=False, weight_init=INITIALIZATIONS[initialization]),
            ACTIVATIONS[activation](),
        ]
    model = Sequential(*layers, rng=rng)
    X, y = rng.normal(size=(EXAMPLES, width)), rng.integers(width, size=EXAMPLES)
    outputs = layer_statistics(model, (X, y))[1::2]  # after each activation
    forward = np.maximum([layer.std for layer in outputs], SMALLEST)
    backward = np.maximum([layer.gradient_std for layer in outputs], SMALLEST)
    layer = np.arange(1, depth + 1)
    signals = (
        Line(layer, forward, "forward", "activations, forward"),
        Points(layer, forward, "forward", size=0.7),
        Line(layer, backward, "backward", "gradients, backward", "dashed"),
        Points(layer, backward, "backward", size=0.7),
    )
    with no_grad():
        last = model(Tensor(X)).data.ravel()
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
            _histogram(last, depth),
        ),
        says=f"From layer to layer the activations are multiplied by {number(ratio)}, so layer {depth} has "
        f"{number(forward[-1], 2)}; on the way back the gradients are multiplied by {number(back)}.",
        numbers={
            "factor per layer, forward": ratio,
            "factor per layer, backward": back,
            "standard deviation, first layer": outputs[0].std,
            "standard deviation, last layer": outputs[-1].std,
            "mean, last layer": outputs[-1].mean,
            "share of zeros, last layer": outputs[-1].zeros,
            "dead units, last layer": outputs[-1].dead,
        },
    )


def _histogram(last, depth):
    """The last layer's activations: piled up at both ends when saturated, at 0 when dead."""
    reach = max(float(np.abs(last).max()), SMALLEST)
    heights, edges = np.histogram(last / reach, BINS, (-1.0, 1.0))  # in units of the largest: it may be tiny
    share = heights / last.size
    middles = (edges[1:] + edges[:-1]) / 2
    bars = Bars(middles, share, "forward", width=float(0.9 * (edges[1] - edges[0])))
    label = f"activation in layer {depth}, in units of {number(reach, 2)}"
    return Axes(label, "share", (-1.08, 1.08), (0.0, float(1.1 * share.max())), (bars,))


EXPLORER = Explorer(
    name="signal_propagation",
    title="A signal through many layers",
    controls=(
        Control("depth", "layers", 10, 1, 30, 1),
        Control("initialization", "initialization", "0.01 · 𝒩(0, 1)", choices=tuple(INITIALIZATIONS)),
        Control("activation", "activation", "tanh", choices=tuple(ACTIVATIONS)),
        Control("width", "units in a layer", 64, 8, 96, 8),
    ),
    compute=compute,
)
