"""Lab 03, exercise 5: the named mistakes of `neuron_backward`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, LOCAL_ONLY, WRONG

GRAPH = f"{BOOK}/graphs.html#sigmoid-graph"
AT_OUTPUT = f"{WRONG}#wrong-slope-of-output"

hints(
    "neuron_backward",
    "The report names the first gradient that is wrong: the gate just before it, seen from f, has the wrong rule.",
    "One line for each gate: its slope at its own input, times the gradient that arrives. 1/d has slope −1/d², "
    "e^n has slope e^n, −s has slope −1, a sum has slope 1, and a product hands each factor the other one.",
)


def forward(w0, x0, w1, x1, w2):
    s = w0 * x0 + w1 * x1 + w2
    e = np.exp(-s)
    return s, e, 1 + e, 1 / (1 + e)


def way_back(w0, x0, w1, x1, w2, *, d=None, e=None, n=None, s=None, bias=None, mul=None):
    """The nine gradients, with the rules that wrong versions get wrong."""
    score, power, denominator, f = forward(w0, x0, w1, x1, w2)
    g_d = d(denominator, f) if d else -1 / denominator**2
    g_e = e(g_d, power) if e else g_d
    g_n = n(g_e, power, score) if n else g_e * power
    g_s = s(g_n) if s else -g_n
    mul = mul or (lambda g, w, x: (g * x, g * w))
    return g_d, g_e, g_n, g_s, bias(g_s, w2) if bias else g_s, *mul(g_s, w0, x0), *mul(g_s, w1, x1)


@mistake(
    "neuron_backward",
    slug="reciprocal-sign",
    says="The slope of 1/d is −1/d²: the minus is missing.",
    hint=("Look at g_d: when d grows, does 1/d grow or fall?", "g_d = −g_f / d²"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, d=lambda d, f: 1 / d**2)


@mistake(
    "neuron_backward",
    slug="reciprocal-not-squared",
    says="The slope of 1/d is −1/d²: the square is missing.",
    hint=("Look at the power of d in g_d.", "g_d = −g_f / d²"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, d=lambda d, f: -1 / d)


@also("neuron_backward", "reciprocal-not-squared")
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, d=lambda d, f: 1 / d)


@mistake(
    "neuron_backward",
    slug="reciprocal-at-output",
    says="The slope of 1/d is taken at the output f. It belongs to the input: −1/d², which is −f².",
    hint=("Look at the letter in the denominator of g_d.", "A slope is taken at the gate's input: −1 / d²."),
    link=AT_OUTPUT,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, d=lambda d, f: -1 / f**2)


@mistake(
    "neuron_backward",
    slug="reciprocal-logarithm",
    says="The logarithm is the integral of 1/d. The slope of 1/d is −1/d².",
    hint=("Look at g_d for a logarithm.", "g_d = −g_f / d²"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, d=lambda d, f: np.log(d))


@mistake(
    "neuron_backward",
    slug="constant-counted",
    says="The constant 1 in d = e + 1 has been added to the gradient. A constant changes no slope: g_e is g_d.",
    hint=("Look at g_e.", "The slope of e + 1 with respect to e is 1, so g_e = g_d."),
    link=f"{BOOK}/gates.html#gate-add",
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, e=lambda g, e: g + 1)


@mistake(
    "neuron_backward",
    slug="sum-multiplies",
    says="At d = e + 1 the gradient is multiplied by e. The slope of a sum is 1: g_e is g_d.",
    hint=("Look at g_e.", "The slope of e + 1 with respect to e is 1, so g_e = g_d."),
    link=f"{BOOK}/gates.html#gate-add",
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, e=lambda g, e: g * e)


@mistake(
    "neuron_backward",
    slug="exp-at-output",
    says="The slope of the exponential is taken at its output: np.exp(e). At its input n it is np.exp(n), which is e.",
    hint=("Look at the number inside np.exp in g_n.", "g_n = g_e · e: the value is its own slope."),
    link=AT_OUTPUT,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, e, s: g * np.exp(e))


@mistake(
    "neuron_backward",
    slug="exp-of-s",
    says="The slope of the exponential is taken at s. Its input is n = −s, so the slope is np.exp(n), which is e.",
    hint=("Look at the number inside np.exp in g_n.", "g_n = g_e · e"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, e, s: g * np.exp(s))


@mistake(
    "neuron_backward",
    slug="exp-passed-over",
    says="The exponential hands on what it gets. Its slope is e^n, not 1.",
    hint=("Look at g_n: which gate lies between n and e?", "g_n = g_e · e"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, e, s: g)


@mistake(
    "neuron_backward",
    slug="power-rule",
    says="e^n is treated as a power of n. Its derivative is e^n itself: no factor n comes down.",
    hint=("Look at g_n for a factor n.", "g_n = g_e · e"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, e, s: g * -s * e)


@also("neuron_backward", "power-rule")
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, e, s: g * -s * np.exp(-s - 1))


@mistake(
    "neuron_backward",
    slug="minus-forgotten",
    says="At n = −s the sign is not changed. The slope of −s is −1, so g_s is −g_n.",
    hint=("Look at g_s: when s grows, does n grow or fall?", "g_s = −g_n"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, s=lambda g: g)


@mistake(
    "neuron_backward",
    slug="local-only",
    says="At a gate, or at every gate, its own slope stands alone, without the gradient that arrives there.",
    hint=(
        "Look at the gate before the first wrong gradient: does its line hold the gradient from the line above?",
        "Local slope times what arrives, in every line.",
    ),
    link=LOCAL_ONLY,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, e, s: e)


@also("neuron_backward", "local-only")
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, e=lambda g, e: 1.0)


@also("neuron_backward", "local-only")
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, s=lambda g: -1.0)


@also("neuron_backward", "local-only")
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, mul=lambda g, w, x: (x, w))


@also("neuron_backward", "local-only")
def neuron_backward(w0, x0, w1, x1, w2):
    _, e, d, _ = forward(w0, x0, w1, x1, w2)
    return -1 / d**2, 1.0, e, -1.0, 1.0, x0, w0, x1, w1


@mistake(
    "neuron_backward",
    slug="not-switched",
    says="At the products each factor got its own value, or weights and inputs have changed places. w0 gets g · x0.",
    hint=("Look at g_w0: by how much does w0 x0 grow when w0 grows by 1?", "w0 gets g · x0, and x0 gets g · w0."),
    link=f"{WRONG}#wrong-not-switched",
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, mul=lambda g, w, x: (g * w, g * x))


@mistake(
    "neuron_backward",
    slug="product-distributes",
    says="The products hand on what they get. A product hands each factor the gradient times the other factor.",
    hint=("Look at g_w0.", "w0 gets g · x0, and x0 gets g · w0."),
    link=f"{BOOK}/gates.html#gate-mul",
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, mul=lambda g, w, x: (g, g))


@mistake(
    "neuron_backward",
    slug="bias-times-itself",
    says="The gradient of w2 is multiplied by w2. It is added, so it gets g_s, unchanged.",
    hint=("Look at g_w2.", "The slope of c + w2 with respect to w2 is 1."),
    link=f"{BOOK}/gates.html#gate-add",
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, bias=lambda g, w2: g * w2)


@mistake(
    "neuron_backward",
    slug="bias-gets-one",
    says="w2 got 1, the slope of the sum alone. It gets what arrives at the sum, g_s.",
    hint=("Look at g_w2.", "Local slope times what arrives: 1 · g_s."),
    link=LOCAL_ONLY,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, bias=lambda g, w2: 1.0)


@mistake(
    "neuron_backward",
    slug="halves",
    says="The sum hands each of its inputs half. It hands all of what it gets to each of them.",
    hint=("Look at what c and w2 get from g_s.", "Both get g_s."),
    link=f"{BOOK}/gates.html#gate-add",
)
def neuron_backward(w0, x0, w1, x1, w2):
    g_d, g_e, g_n, g_s, g_w2, *rest = way_back(w0, x0, w1, x1, w2)
    return g_d, g_e, g_n, g_s, g_w2 / 2, *(part / 2 for part in rest)


@mistake(
    "neuron_backward",
    slug="other-order",
    says="The numbers are right, but in another order: g_d, g_e, g_n, g_s, g_w2, g_w0, g_x0, g_w1, g_x1 is asked for.",
    hint=("Look at the order of your return line.", "Compare it with the list in the text, name by name."),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    g_d, g_e, g_n, g_s, g_w2, *rest = way_back(w0, x0, w1, x1, w2)
    return *rest, g_w2, g_s, g_n, g_e, g_d


@also("neuron_backward", "other-order")
def neuron_backward(w0, x0, w1, x1, w2):
    g_d, g_e, g_n, g_s, g_w2, g_w0, g_x0, g_w1, g_x1 = way_back(w0, x0, w1, x1, w2)
    return g_d, g_e, g_n, g_s, g_w0, g_x0, g_w1, g_x1, g_w2


@also("neuron_backward", "other-order")
def neuron_backward(w0, x0, w1, x1, w2):
    g_d, g_e, g_n, g_s, g_w2, g_w0, g_x0, g_w1, g_x1 = way_back(w0, x0, w1, x1, w2)
    return g_d, g_e, g_n, g_s, g_w2, g_w0, g_w1, g_x0, g_x1


@also("neuron_backward", "other-order")
def neuron_backward(w0, x0, w1, x1, w2):
    g_d, g_e, g_n, g_s, g_w2, g_w0, g_x0, g_w1, g_x1 = way_back(w0, x0, w1, x1, w2)
    return g_d, g_e, g_n, g_s, g_w0, g_w1, g_w2, g_x0, g_x1


@mistake(
    "neuron_backward",
    slug="exp-slope-of-n",
    says="The slope of e^n is taken to be n. It is e^n itself, which is e.",
    hint=("Look at g_n.", "g_n = g_e * e"),
    link=GRAPH,
)
def neuron_backward(w0, x0, w1, x1, w2):
    return way_back(w0, x0, w1, x1, w2, n=lambda g, power, score: g * -score)
