"""Lab 08, exercise 8: the named mistakes of `propagate`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import SIGNAL

hints(
    "propagate",
    "Print the shapes of a after each layer, and how many means you have at the end.",
    "In the loop: one line makes the new a from the old one, two lines note its mean and its std.",
)


def signals(a, weights, f):
    """The activations after each layer."""
    told = []
    for W in weights:
        a = f(a @ W)
        told.append(a)
    return told


def statistics(arrays, std=np.std, mean=np.mean):
    """Mean and standard deviation of each."""
    return np.array([mean(a) for a in arrays]), np.array([std(a) for a in arrays])


@mistake(
    "propagate",
    slug="not-carried-on",
    says="Every layer got the input batch, not what the layer before gave.",
    hint=("Look at which name each layer starts from.", "Overwrite a with what comes out."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics([f(a @ W) for W in weights])


@mistake(
    "propagate",
    slug="before-the-activation",
    says="Mean and standard deviation are those of the pre-activations: f came too late.",
    hint=("Look at when you take the statistics.", "After f."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    inputs = [a, *signals(a, weights, f)[:-1]]
    return statistics([x @ W for x, W in zip(inputs, weights)])


@mistake(
    "propagate",
    slug="activation-forgotten",
    says="f is never applied: a chain of layers without activations.",
    hint=("Look for f in your loop.", "f around the product."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, weights, lambda z: z))


@mistake(
    "propagate",
    slug="activation-first",
    says="f was applied to what comes into the layer instead of what comes out of it.",
    hint=("Look at the order of f and the product.", "f of the product."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    told = []
    for W in weights:
        a = f(a) @ W
        told.append(a)
    return statistics(told)


@mistake(
    "propagate",
    slug="input-counted",
    says="The input batch is among the layers: one number too many, or all one place too late.",
    hint=("Look at the length of your arrays: one number for each weight.", "Take the statistics after the layer."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics([a, *signals(a, weights, f)])


@also("propagate", "input-counted")
def propagate(a, weights, f):
    return statistics([a, *signals(a, weights, f)[:-1]])


@mistake(
    "propagate",
    slug="n-minus-one",
    says="The standard deviation was divided by the number less one (ddof=1). Asked for is NumPy's std as it comes.",
    hint=("Look for ddof.", "Leave it out."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, weights, f), std=lambda a: np.std(a, ddof=1))


@mistake(
    "propagate",
    slug="variance",
    says="Those are variances: the root is missing.",
    hint=("Look at the function you call.", "std, not var."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, weights, f), std=np.var)


@mistake(
    "propagate",
    slug="unit-by-unit",
    says="The statistics were taken for each unit; asked for is one number for a layer, over all examples and units.",
    hint=("Look for axis=0.", "No axis."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, weights, f), std=lambda a: np.std(a, axis=0), mean=lambda a: np.mean(a, axis=0))


@also("propagate", "unit-by-unit")
def propagate(a, weights, f):
    return statistics(signals(a, weights, f), std=lambda a: np.mean(np.std(a, axis=0)))


@mistake(
    "propagate",
    slug="example-by-example",
    says="The standard deviation was taken within each example, and then averaged; asked for is that of all numbers.",
    hint=("Look for axis=1.", "No axis."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, weights, f), std=lambda a: np.mean(np.std(a, axis=1)))


@mistake(
    "propagate",
    slug="root-mean-square",
    says="That is the root of the mean square: the mean has not been subtracted.",
    hint=("Look at a layer whose numbers are all equal: its standard deviation is 0.", "NumPy's std."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, weights, f), std=lambda a: np.sqrt(np.mean(a**2)))


@mistake(
    "propagate",
    slug="last-layer-only",
    says="Only the last layer's numbers came back.",
    hint=("Look at where your statistics stand: inside the loop?", "Note them for each layer."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    last = signals(a, weights, f)[-1]
    return np.mean(last), np.std(last)


@mistake(
    "propagate",
    slug="order",
    says="Standard deviations and means are in the wrong order.",
    hint=("Look at the order in which you return them.", "The means first."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    means, stds = statistics(signals(a, weights, f))
    return stds, means


@mistake(
    "propagate",
    slug="of-the-weights",
    says="Those are mean and standard deviation of the weights, not of the activations.",
    hint=("Look at what you take the statistics of.", "a, after the layer."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(weights)


@mistake(
    "propagate",
    slug="lists",
    says="Two lists came back; asked for are arrays.",
    hint=("Look at the type of what you return.", "np.array around each list."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    means, stds = statistics(signals(a, weights, f))
    return means.tolist(), stds.tolist()


@mistake(
    "propagate",
    slug="transposed",
    says="The weights were transposed: W is (inputs, outputs) here, and no transpose is needed. Square weights hide "
    "it.",
    hint=("Look at the product in your loop.", "a @ W."),
    link=SIGNAL,
)
def propagate(a, weights, f):
    return statistics(signals(a, [W.T for W in weights], f))
