"""Lab 08, exercise 10: the named mistakes of `lsuv`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import LSUV

hints(
    "lsuv",
    "After it, send the batch through the new weights: np.std(a @ W) must be 1 in every layer.",
    "In the loop: measure, divide W, then send a on through the new W and f. Keep the new W in a list.",
)


def go(a, weights, f, scale=lambda a, W, f: W / np.std(a @ W)):
    """The right loop with another rule of scaling."""
    rescaled = []
    for W in weights:
        W = scale(a, W, f)
        a = f(a @ W)
        rescaled.append(W)
    return rescaled


@mistake(
    "lsuv",
    slug="divided-by-the-variance",
    says="W was divided by the variance: the standard deviation of z is then 1 over what it was.",
    hint=("Send the batch through: is the standard deviation 1?", "Divide by the root."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.var(a @ W))


@mistake(
    "lsuv",
    slug="root-of-the-std",
    says="W was divided by the root of the standard deviation: the pre-activations are linear in W, so no root is "
    "needed.",
    hint=("Double W: what happens to the standard deviation of z?", "Divide by std itself."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.sqrt(np.std(a @ W)))


@mistake(
    "lsuv",
    slug="measured-after-the-activation",
    says="The standard deviation was measured after the activation; asked for is that of the pre-activations.",
    hint=("Look at what you measure: z, or f(z)?", "z = a @ W."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.std(f(a @ W)))


@mistake(
    "lsuv",
    slug="sent-through-the-old-weights",
    says="The batch went on through the weights as they were: every later layer is measured on a signal that it will "
    "not get.",
    hint=("Look at which W makes the next a.", "The rescaled one."),
    link=LSUV,
)
def lsuv(a, weights, f):
    rescaled = []
    for W in weights:
        z = a @ W
        rescaled.append(W / np.std(z))
        a = f(z)
    return rescaled


@mistake(
    "lsuv",
    slug="always-the-input",
    says="Every layer was measured on the input batch: only the first of them gets it.",
    hint=("Look at a in the second round of your loop.", "Overwrite a with what the layer gives."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return [W / np.std(a @ W) for W in weights]


@mistake(
    "lsuv",
    slug="activation-forgotten",
    says="The batch was sent on without the activation.",
    hint=("Look for f in your loop.", "f of the rescaled product."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, lambda z: z)


@mistake(
    "lsuv",
    slug="multiplied",
    says="W was multiplied by the standard deviation; what is too large must be divided.",
    hint=("Look at a layer whose std is 4: its weights must become smaller.", "Divide."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W * np.std(a @ W))


@mistake(
    "lsuv",
    slug="unit-by-unit",
    says="Each unit was scaled by its own standard deviation: asked for is one number for the whole layer.",
    hint=("Look for axis=0.", "The standard deviation of all numbers of z."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.std(a @ W, axis=0))


@mistake(
    "lsuv",
    slug="n-minus-one",
    says="The standard deviation was taken with ddof=1; asked for is NumPy's std as it comes.",
    hint=("Look for ddof.", "Leave it out."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.std(a @ W, ddof=1))


@mistake(
    "lsuv",
    slug="std-of-the-weights",
    says="The weights were divided by their own standard deviation: the batch did not come in at all.",
    hint=("Look at what you measure.", "The standard deviation of a @ W."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return [W / np.std(W) for W in weights]


@mistake(
    "lsuv",
    slug="std-of-the-input",
    says="W was divided by the standard deviation of what comes into the layer, not of what it makes of it.",
    hint=("Look at what you measure: a, or a @ W?", "The pre-activations."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.std(a))


@mistake(
    "lsuv",
    slug="root-mean-square",
    says="W was divided by the root of the mean square of z; the standard deviation takes the mean off first.",
    hint=("Look at a batch whose z has a mean far from 0.", "np.std."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: W / np.sqrt(np.mean((a @ W) ** 2)))


@mistake(
    "lsuv",
    slug="in-place",
    says="The numbers are right, but the weights you were given were changed: the caller may still need them.",
    hint=(
        "Look for /= in your loop, and for a place in `weights` that gets something new.",
        "Begin with an empty list, and append W / … to it.",
    ),
    link=LSUV,
)
def lsuv(a, weights, f):
    for W in weights:
        W /= np.std(a @ W)
        a = f(a @ W)
    return weights


@also("lsuv", "in-place")
def lsuv(a, weights, f):
    for k, W in enumerate(weights):
        weights[k][...] = W / np.std(a @ W)
        a = f(a @ weights[k])
    return [W.copy() for W in weights]


@mistake(
    "lsuv",
    slug="mean-taken-off",
    says="The mean of the weights was taken off as well: LSUV only rescales.",
    hint=("Look at the ratio of an old weight and the new one: it must be the same for all.", "Only divide."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f, lambda a, W, f: (W - W.mean()) / np.std(a @ (W - W.mean())))


@mistake(
    "lsuv",
    slug="last-only",
    says="Only the last layer's weights came back.",
    hint=("Look at what you return.", "A list with one weight for each layer."),
    link=LSUV,
)
def lsuv(a, weights, f):
    return go(a, weights, f)[-1:]


@mistake(
    "lsuv",
    slug="transposed",
    says="The weights were transposed: W is (inputs, outputs) here, and no transpose is needed. Square weights hide "
    "it.",
    hint=("Look at your product.", "a @ W."),
    link=LSUV,
)
def lsuv(a, weights, f):
    rescaled = []
    for W in weights:
        W = W / np.std(a @ W.T)
        a = f(a @ W.T)
        rescaled.append(W)
    return rescaled


@also("lsuv", "in-place")
def lsuv(a, weights, f):
    for k, W in enumerate(weights):
        weights[k] = W / np.std(a @ W)
        a = f(a @ weights[k])
    return weights
