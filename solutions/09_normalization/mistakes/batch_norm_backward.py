"""Lab 09, exercise 5: the named mistakes of `batch_norm_backward`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import AXIS, BACKWARD, CONSTANTS, PARAMETERS

hints(
    "batch_norm_backward",
    "Add up your g_x over the batch: the sum must be 0, because moving all of x by the same changes nothing.",
    "First h = gamma * g; then three terms, two of them with a mean along axis 0; divide all of it by std at the end.",
)


def gradients(g, x_hat, std, h, along_1=1, along_x_hat=1):
    """The three gradients, from h and with the two corrections on or off."""
    h_bar, hx_bar = h.mean(axis=0), (h * x_hat).mean(axis=0)
    g_x = (h - along_1 * h_bar - along_x_hat * x_hat * hx_bar) / std
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)


@mistake(
    "batch_norm_backward",
    slug="statistics-taken-for-constants",
    says="Mean and variance were treated as constants. They depend on every x of the batch, so the gradient passes "
    "through them too.",
    hint=("Add up g_x over the batch: the sum must be 0.", "Two more terms are missing."),
    link=CONSTANTS,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, 0, 0)


@mistake(
    "batch_norm_backward",
    slug="not-through-the-mean",
    says="The term of the mean is missing: moving all of x by the same amount changes nothing, so g_x must sum to 0.",
    hint=("Add up g_x over the batch.", "Subtract the mean of h."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, 0, 1)


@mistake(
    "batch_norm_backward",
    slug="not-through-the-variance",
    says="The term of the variance is missing: stretching x changes almost nothing, so hardly a part of g_x may lie "
    "along x_hat.",
    hint=("Look at the sum of g_x times x_hat: it must be nearly 0.", "Subtract x_hat times a mean."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, 1, 0)


@mistake(
    "batch_norm_backward",
    slug="sums-for-means",
    says="The bars were taken for sums; they are means over the batch.",
    hint=("Double the batch by repeating it: what happens to your terms?", "mean, not sum."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, len(g), len(g))


@mistake(
    "batch_norm_backward",
    slug="product-of-the-means",
    says="The mean of h times x_hat was taken as the product of their means, and the mean of x_hat is 0.",
    hint=("Look at the order of multiplying and averaging.", "Multiply first."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    g_x = (h - h.mean(axis=0) - x_hat * h.mean(axis=0)) / std
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)


@mistake(
    "batch_norm_backward",
    slug="x-hat-forgotten",
    says="The last term is not multiplied by x_hat: it is the same for all examples.",
    hint=("Look at the last term: each example has its own x_hat.", "x_hat times the mean."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    g_x = (h - h.mean(axis=0) - (h * x_hat).mean(axis=0)) / std
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)


@mistake(
    "batch_norm_backward",
    slug="signs",
    says="A term of the statistics is added; both are subtracted.",
    hint=("Look at the signs in g_x.", "Minus, twice."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, -1, -1)


@also("batch_norm_backward", "signs")
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, 1, -1)


@also("batch_norm_backward", "signs")
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g, -1, 1)


@mistake(
    "batch_norm_backward",
    slug="gamma-forgotten",
    says="gamma is missing from g_x: on the way back the gradient meets the scale first.",
    hint=("Look at h.", "gamma times g."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, g)


@mistake(
    "batch_norm_backward",
    slug="std-forgotten",
    says="g_x was not divided by std.",
    hint=("Look at the fraction in front of the parentheses.", "Divide by std."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, 1.0, gamma * g)


@mistake(
    "batch_norm_backward",
    slug="divided-by-the-variance",
    says="g_x was divided by std twice: by the variance.",
    hint=("Look at the fraction in front of the parentheses.", "std once."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std**2, gamma * g)


@mistake(
    "batch_norm_backward",
    slug="only-the-first-term-divided",
    says="Only one of the three terms was divided by std.",
    hint=("Look at the parentheses.", "Divide their whole content."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    g_x = h / std - h.mean(axis=0) - x_hat * (h * x_hat).mean(axis=0)
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)


@also("batch_norm_backward", "only-the-first-term-divided")
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    g_x = h - h.mean(axis=0) - x_hat * (h * x_hat).mean(axis=0) / std
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)


@mistake(
    "batch_norm_backward",
    slug="means-over-everything",
    says="The means run over the features, or over the whole array; each feature has its own, over the batch.",
    hint=("Look for the axis.", "axis=0."),
    link=AXIS,
)
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    g_x = (h - h.mean() - x_hat * (h * x_hat).mean()) / std
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)


@mistake(
    "batch_norm_backward",
    slug="parameters-averaged",
    says="The gradients of gamma and beta are means over the batch. Whether the loss is a mean is already in g: they "
    "are sums.",
    hint=("Look at the formulas of the last two.", "sum, not mean."),
    link=PARAMETERS,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g)[0], (g * x_hat).mean(axis=0), g.mean(axis=0)


@mistake(
    "batch_norm_backward",
    slug="gamma-s-gradient-without-x-hat",
    says="The gradient of gamma is that of beta: gamma multiplies x_hat, so x_hat belongs into its gradient.",
    hint=("Look at y = gamma x_hat + beta: what is its derivative by gamma?", "Times x_hat, before the sum."),
    link=PARAMETERS,
)
def batch_norm_backward(g, x_hat, std, gamma):
    g_x, _, g_beta = gradients(g, x_hat, std, gamma * g)
    return g_x, g_beta.copy(), g_beta


@mistake(
    "batch_norm_backward",
    slug="parameters-from-h",
    says="The gradients of gamma and beta were taken from h, with gamma in it; they come from g itself.",
    hint=("Look at the formulas of the last two.", "g, not h."),
    link=PARAMETERS,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(gamma * g, x_hat, std, gamma * g)


@mistake(
    "batch_norm_backward",
    slug="order",
    says="The gradients of beta and gamma are in the wrong order.",
    hint=("Look at the order in which you return them.", "x, gamma, beta."),
    link=BACKWARD,
)
def batch_norm_backward(g, x_hat, std, gamma):
    g_x, g_gamma, g_beta = gradients(g, x_hat, std, gamma * g)
    return g_x, g_beta, g_gamma


@mistake(
    "batch_norm_backward",
    slug="parameters-not-summed",
    says="The gradients of gamma and beta have a row for each example: the sum over the batch is missing.",
    hint=("Look at their shapes: (C,).", "Sum along axis 0."),
    link=PARAMETERS,
)
def batch_norm_backward(g, x_hat, std, gamma):
    return gradients(g, x_hat, std, gamma * g)[0], g * x_hat, g.copy()


@also("batch_norm_backward", "parameters-averaged")
def batch_norm_backward(g, x_hat, std, gamma):
    g_x, g_gamma, _ = gradients(g, x_hat, std, gamma * g)
    return g_x, g_gamma, g.mean(axis=0)


@also("batch_norm_backward", "parameters-averaged")
def batch_norm_backward(g, x_hat, std, gamma):
    g_x, _, g_beta = gradients(g, x_hat, std, gamma * g)
    return g_x, (g * x_hat).mean(axis=0), g_beta


@also("batch_norm_backward", "means-over-everything")
def batch_norm_backward(g, x_hat, std, gamma):
    h = gamma * g
    g_x = (h - h.mean(axis=1, keepdims=True) - x_hat * np.mean(h * x_hat, axis=1, keepdims=True)) / std
    return g_x, (g * x_hat).sum(axis=0), g.sum(axis=0)
