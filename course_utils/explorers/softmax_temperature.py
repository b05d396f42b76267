r"""From logits to probabilities, and what cross-entropy says of them: the temperature makes an answer sharp or vague.

p = softmax(z / T)          loss = -log p_k          its gradient in z: (p - q) / T          {eq}`cross-entropy`
"""

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range
from course_utils.explorers.scene import Axes, Bars, Line, Scene, Text
from course_utils.explorers.words import fixed, number
from course_utils.nn.functional import softmax
from course_utils.nn.losses import cross_entropy, cross_entropy_gradient

CLASSES = ("cat", "dog", "fox", "owl")


def compute(temperature, right, z1, z2, z3, z4):
    """The Scene: probabilities and the gradient of the loss in each logit, as bars."""
    z, k = np.array([[z1, z2, z3, z4]]), CLASSES.index(right)
    y = np.array([k])
    p = softmax(z / temperature)[0]
    loss = cross_entropy(z / temperature, y)
    g = cross_entropy_gradient(z / temperature, y)[0] / temperature
    places = np.arange(len(CLASSES), dtype=float)
    ticks = tuple(zip(places.tolist(), CLASSES))
    bars = (
        Bars(places, p, "forward", width=0.7),
        *(Text(x, value + 0.05, f"{value:.2f}", "ink", "middle") for x, value in zip(places, p)),
        Text(3.6, 1.14, f"{right} is right: loss {fixed(loss, 3)}", "accent", "end"),
    )
    y_range = linear_range(g, np.array([-0.5, 0.5]), room=0.12)
    pull = (
        Line(np.array([-0.6, 3.6]), np.zeros(2), "axis"),
        Bars(places, g, "backward", width=0.7),
        *(Text(x, v + np.sign(v) * 0.045 * np.ptp(y_range), _signed(v), "ink", "middle") for x, v in zip(places, g)),
    )
    best = int(np.argmax(p))
    return Scene(
        axes=(
            Axes("class", "probability p", (-0.6, 3.6), (0.0, 1.2), bars, x_ticks=ticks),
            Axes("class", "gradient in the logit z", (-0.6, 3.6), y_range, pull, x_ticks=ticks),
        ),
        says=f"At temperature {number(temperature)} the {CLASSES[best]} gets {p[best]:.0%}; {right} is right and gets "
        f"{p[k]:.1%}, so the loss is {fixed(loss, 3)}.",
        numbers={"loss": loss}
        | {f"probability of {name}": float(v) for name, v in zip(CLASSES, p)}
        | {f"gradient in the logit of {name}": float(v) for name, v in zip(CLASSES, g)},
    )


def _signed(value):
    return ("+" if round(value, 2) > 0 else "") + fixed(value)


EXPLORER = Explorer(
    name="softmax_temperature",
    title="From logits to probabilities",
    controls=(
        Control("temperature", "temperature T", 1.0, 0.1, 10.0, 0.05, scale="log"),
        Control("right", "right class", "dog", choices=CLASSES),
        Control("z1", "logit of cat z₁", 2.0, -5.0, 5.0, 0.1),
        Control("z2", "logit of dog z₂", 1.0, -5.0, 5.0, 0.1),
        Control("z3", "logit of fox z₃", 0.0, -5.0, 5.0, 0.1, folded=True),
        Control("z4", "logit of owl z₄", -1.0, -5.0, 5.0, 0.1, folded=True),
    ),
    compute=compute,
)
