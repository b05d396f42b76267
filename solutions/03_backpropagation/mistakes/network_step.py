"""Lab 03, section 7: the named mistakes of `network_step`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, WRONG

NETWORK = f"{BOOK}/networks.html#linear-2-2-1"
UPDATE = f"{BOOK}/networks.html#linear-2-2-1-update"

hints(
    "network_step",
    "Take the lecture's numbers from the text below the exercise: y is 0.191 before the step, and y − t is −0.809.",
    "The loss hands y − t back. w5 gets it times h1, w6 times h2; h1 gets it times w5, and w1 and w2 get that times "
    "i1 and i2.",
)


def forward(w, i):
    h = np.array([w[0] * i[0] + w[1] * i[1], w[2] * i[0] + w[3] * i[1]])
    return h, h[0] * w[4] + h[1] * w[5]


def gradient(w, i, error, h, upper=None):
    """Of the six weights; `upper` are the weights that carry the error back to h."""
    a, b = w[4:] if upper is None else upper
    return error * np.array([a * i[0], a * i[1], b * i[0], b * i[1], h[0], h[1]])


def step(w, i, t, lr, error=None, change=None, move=None, after=None):
    """The step, with the parts that wrong versions get wrong."""
    h, y = forward(w, i)
    g = gradient(w, i, y - t if error is None else error(y, t), h)
    g = g if change is None else change(g)
    w_new = w - lr * g if move is None else move(w, g)
    return y, g, w_new, forward(w_new, i)[1] if after is None else after(w_new)


@mistake(
    "network_step",
    slug="updated-too-early",
    says="w5 and w6 are changed first, and their new values carry the error back. All slopes belong to the old ones.",
    hint=(
        "Look at which w5 and w6 the gradients of w1 … w4 use.",
        "Compute all six gradients before any weight changes.",
    ),
    link=f"{WRONG}#wrong-updated-too-early",
)
def network_step(w, i, t, lr):
    h, y = forward(w, i)
    g = gradient(w, i, y - t, h)
    g = gradient(w, i, y - t, h, upper=w[4:] - lr * g[4:])
    return y, g, w - lr * g, forward(w - lr * g, i)[1]


@mistake(
    "network_step",
    slug="factor-two",
    says="The gradient is twice too large. The loss has a factor 1/2, which cancels the 2 of the square.",
    hint=("Look at the slope of the loss with respect to y.", "It is y − t, without a factor."),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: 2 * (y - t))


@mistake(
    "network_step",
    slug="half",
    says="The gradient is half of what it should be: the 2 of the square is forgotten.",
    hint=("Look at the slope of the loss with respect to y.", "½ (y − t)² has slope y − t."),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: (y - t) / 2)


@mistake(
    "network_step",
    slug="target-minus-output",
    says="The error is taken as t − y, so the gradient has the wrong sign. The slope of the loss is y − t.",
    hint=("Look at the sign of the error.", "y − t, and w − lr · g."),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: t - y)


@also("network_step", "target-minus-output")
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: t - y, move=lambda w, g: w + lr * g)


@mistake(
    "network_step",
    slug="ascent",
    says="The gradient is right, but the step goes along it, up the slope. Descent subtracts it.",
    hint=("Look at the sign before lr.", "w_new = w − lr · g"),
    link=UPDATE,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, move=lambda w, g: w + lr * g)


@mistake(
    "network_step",
    slug="loss-handed-back",
    says="The loss itself is handed back in place of its slope with respect to y.",
    hint=("Look at what y gets from the loss.", "The slope of ½ (y − t)² is y − t."),
    link=f"{WRONG}#wrong-slope-of-output",
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: (y - t) ** 2 / 2)


@mistake(
    "network_step",
    slug="output-handed-back",
    says="The output y is handed back, without the target. The slope of the loss is y − t.",
    hint=("Look at what y gets from the loss.", "y − t"),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: y)


@mistake(
    "network_step",
    slug="error-forgotten",
    says="The gradient is that of y, not of the loss: the error y − t is missing as a factor.",
    hint=("Look for y − t in your gradient.", "Each of the six has it as a factor."),
    link=f"{WRONG}#wrong-local-only",
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, error=lambda y, t: 1.0)


@mistake(
    "network_step",
    slug="index-repeated",
    says="The weights to h1 and those to h2 got the same gradient. h1 is carried by w5, h2 by w6.",
    hint=("Look at which weight stands in the gradients of w3 and w4.", "w6, because they work through h2."),
    link=UPDATE,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: g[[0, 1, 0, 1, 4, 5]])


@also("network_step", "index-repeated")
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: g[[2, 3, 2, 3, 4, 5]])


@mistake(
    "network_step",
    slug="w2-and-w3",
    says="The gradients of w2 and w3 have changed places: w2 leads from i2 to h1, w3 from i1 to h2.",
    hint=("Look at the formula of h1: which weights are in it?", "w1, w2 and w5 belong together; so do w3, w4 and w6."),
    link=f"{BOOK}/networks.html#linear-matrix-form",
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: g[[0, 2, 1, 3, 4, 5]])


@mistake(
    "network_step",
    slug="other-matrix",
    says="The hidden numbers are computed with w2 and w3 exchanged: h1 is i1 w1 + i2 w2, not i1 w1 + i2 w3.",
    hint=("Look at your h1 and h2.", "w[0:2] belongs to h1, w[2:4] to h2; if you reshape, mind rows and columns."),
    link=f"{BOOK}/networks.html#linear-matrix-form",
)
def network_step(w, i, t, lr):
    turn = [0, 2, 1, 3, 4, 5]
    y, g, w_new, y_new = step(w[turn], i, t, lr)
    return y, g[turn], w_new[turn], y_new


@mistake(
    "network_step",
    slug="upper-layer-crossed",
    says="w5 and w6 have changed places on the way back: h1 is carried by w5, and w5 gets h1.",
    hint=("Look at what w5 and w6 get, and at what carries the error to h1 and h2.", "w5 with h1, w6 with h2."),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: g[[0, 1, 2, 3, 5, 4]])


@also("network_step", "upper-layer-crossed")
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: g[[2, 3, 0, 1, 4, 5]] * 1.0)


@mistake(
    "network_step",
    slug="upper-weights-forgotten",
    says="w1 … w4 got the error times the inputs. On the way from y to h1 it is multiplied by w5, to h2 by w6.",
    hint=("Look at the path from y back to w1: which gates lie on it?", "(y − t) · w5 · i1 for w1."),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    h, y = forward(w, i)
    g = gradient(w, i, y - t, h, upper=(1.0, 1.0))
    return y, g, w - lr * g, forward(w - lr * g, i)[1]


@mistake(
    "network_step",
    slug="lower-layer-not-switched",
    says="w1 … w4 got their own values as factors. At a product each factor gets the other one: w1 gets i1.",
    hint=("Look at the gradient of w1.", "(y − t) · w5 · i1: no w1 in it."),
    link=f"{WRONG}#wrong-not-switched",
)
def network_step(w, i, t, lr):
    h, y = forward(w, i)
    g = gradient(w, i, y - t, h)
    g[:4] = (y - t) * w[[4, 4, 5, 5]] * w[:4]
    return y, g, w - lr * g, forward(w - lr * g, i)[1]


@mistake(
    "network_step",
    slug="lr-forgotten",
    says="The step is the whole gradient: lr is missing.",
    hint=("Look at the line of w_new.", "w − lr · g"),
    link=UPDATE,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, move=lambda w, g: w - g)


@mistake(
    "network_step",
    slug="lr-in-gradient",
    says="g is already multiplied by lr. The gradient does not know the learning rate; the step does.",
    hint=("Look for lr in the line of g.", "g without lr, and w_new = w − lr · g."),
    link=UPDATE,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: lr * g, move=lambda w, g: w - g)


@mistake(
    "network_step",
    slug="upper-layer-only",
    says="Only w5 and w6 move. The error goes on to h1 and h2, and from there to w1 … w4.",
    hint=("Look at the first four numbers of g.", "(y − t) · w5 · i1 for w1, and so on."),
    link=NETWORK,
)
def network_step(w, i, t, lr):
    return step(w, i, t, lr, change=lambda g: g * [0, 0, 0, 0, 1, 1])


@mistake(
    "network_step",
    slug="output-of-old-weights",
    says="y_new is the output before the step. Run the network forward once more, with w_new.",
    hint=("Look at what y_new is computed from.", "From w_new."),
    link=UPDATE,
)
def network_step(w, i, t, lr):
    y = forward(w, i)[1]
    return step(w, i, t, lr, after=lambda w_new: y)


@mistake(
    "network_step",
    slug="in-place",
    says="The caller's weights are changed: `-=` writes into w. w − lr · g makes a new array.",
    hint=("Look for -= on w.", "w_new = w − lr * g"),
    link=f"{WRONG}#wrong-cache-changed",
)
def network_step(w, i, t, lr):
    h, y = forward(w, i)
    g = gradient(w, i, y - t, h)
    w -= lr * g
    return y, g, w, forward(w, i)[1]
