"""Lab 09, exercise 8: the named mistakes of `normalize`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import AXES, DDOF, EPS, ROOT

hints(
    "normalize",
    "Print the shape of the mean, with keepdims=True: (1, C, 1) for batch, (N, 1, 1) for layer, (N, C, 1) for "
    "instance norm.",
    "A dictionary from kind to axes does three of them; for groups reshape to four axes first, and back at the end.",
)

RIGHT = {"batch": (0, 2), "layer": (1, 2), "instance": (2,), "group": (2, 3)}


def divide(parts, axes, eps):
    """The right scaling."""
    return np.sqrt(parts.var(axis=axes, keepdims=True) + eps)


def grouped(x, groups):
    """(N, groups, channels of a group, L)."""
    N, C, L = x.shape
    return x.reshape(N, groups, C // groups, L)


def go(x, kind, groups, eps, axes=RIGHT, scale=divide, cut=grouped):
    """The right function with some of its parts replaced."""
    parts = cut(x, groups) if kind == "group" else x
    along = axes[kind]
    return ((parts - parts.mean(axis=along, keepdims=True)) / scale(parts, along, eps)).reshape(x.shape)


@mistake(
    "normalize",
    slug="batch-place-by-place",
    says="Batch norm took the mean over the examples alone: one for each place. A channel has the same mean at all "
    "its places.",
    hint=("Look at the axes of 'batch'.", "Examples and places: 0 and 2."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "batch": (0,)})


@mistake(
    "normalize",
    slug="layer-place-by-place",
    says="Layer norm took the mean over the channels alone: one for each place. An example has one mean for all of it.",
    hint=("Look at the axes of 'layer'.", "Channels and places: 1 and 2."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "layer": (1,)})


@mistake(
    "normalize",
    slug="batch-and-layer-exchanged",
    says="Batch and layer norm are exchanged: batch norm has one mean for each channel, layer norm one for each "
    "example.",
    hint=("Look at the table: which axes are averaged over?", "The axes that are left have the means."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "batch": (1, 2), "layer": (0, 2)})


@mistake(
    "normalize",
    slug="instance-and-layer-exchanged",
    says="Instance and layer norm are exchanged: an instance is one channel of one example.",
    hint=("Look at the axes of 'instance'.", "Places only: 2."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "instance": (1, 2), "layer": (2,)})


@mistake(
    "normalize",
    slug="axes-that-remain",
    says="You averaged over the axes that should remain: a mean for each channel comes from averaging over all the "
    "others.",
    hint=("Look at the shape of the mean of batch norm: (1, C, 1).", "Average over the other axes."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "batch": (1,), "layer": (0,), "instance": (0, 1)})


@mistake(
    "normalize",
    slug="instance-over-the-batch",
    says="Instance norm averaged over the examples too: that is batch norm. Each channel of each example stands alone.",
    hint=("Look at the axes of 'instance'.", "Places only: 2."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "instance": (0, 2)})


@mistake(
    "normalize",
    slug="one-mean-for-everything",
    says="One mean and one variance serve the whole array.",
    hint=("Look for the axis.", "The table says which axes."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {"batch": None, "layer": None, "instance": None, "group": None})


@mistake(
    "normalize",
    slug="groups-ignored",
    says="groups does not matter in your function: its group norm is layer norm, or instance norm, for any number of "
    "groups.",
    hint=("Look for groups in your lines.", "Reshape to four axes."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, "layer" if kind == "group" else kind, groups, eps)


@mistake(
    "normalize",
    slug="size-of-a-group",
    says="groups was taken for the number of channels in a group; it is the number of groups.",
    hint=("Look at your reshape: which axis has length groups?", "(N, groups, C // groups, L)."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, cut=lambda x, groups: grouped(x, x.shape[1] // groups))


@mistake(
    "normalize",
    slug="every-nth-channel",
    says="A group took every so-manieth channel instead of neighboring ones: the order of the axes in the reshape is "
    "turned.",
    hint=("Look at which channels share a mean: 0, 1, 2 for two groups of six.", "(N, groups, C // groups, L)."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    if kind != "group":
        return go(x, kind, groups, eps)
    N, C, L = x.shape
    return go(x, kind, groups, eps, {"group": (1, 3)}, cut=lambda x, groups: x.reshape(N, C // groups, groups, L))


@mistake(
    "normalize",
    slug="groups-over-the-batch",
    says="Group norm averaged over the examples too; each example has its own groups.",
    hint=("Look at the axes of 'group'.", "Not axis 0."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "group": (0, 2, 3)})


@mistake(
    "normalize",
    slug="group-without-the-places",
    says="Group norm averaged over the channels of a group alone, place by place; the places belong to it too.",
    hint=("Look at the axes of 'group'.", "Both axes after the groups."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, {**RIGHT, "group": (2,)})


@mistake(
    "normalize",
    slug="shape-not-restored",
    says="Group norm came back with four axes: the shape of x has to be restored.",
    hint=("Look at the shape of your result.", "Reshape to x.shape at the end."),
    link=AXES,
)
def normalize(x, kind, groups=1, eps=1e-5):
    y = go(x, kind, groups, eps)
    return grouped(y, groups) if kind == "group" else y


@mistake(
    "normalize",
    slug="eps-outside",
    says="eps was added to the standard deviation; it belongs under the root, to the variance.",
    hint=("Look at what the root covers.", "Variance plus eps."),
    link=EPS,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, scale=lambda parts, axes, eps: parts.std(axis=axes, keepdims=True) + eps)


@mistake(
    "normalize",
    slug="eps-forgotten",
    says="eps does not come in.",
    hint=("Look for eps.", "Add it to the variance."),
    link=EPS,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, scale=lambda parts, axes, eps: parts.std(axis=axes, keepdims=True))


@mistake(
    "normalize",
    slug="root-forgotten",
    says="x was divided by the variance: the root is missing.",
    hint=("Look at the standard deviation of the result: it must be near 1.", "np.sqrt."),
    link=ROOT,
)
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, kind, groups, eps, scale=lambda parts, axes, eps: parts.var(axis=axes, keepdims=True) + eps)


@mistake(
    "normalize",
    slug="n-minus-one",
    says="The variance was divided by the number less one (ddof=1); here it is the number.",
    hint=("Look for ddof.", "Leave it out."),
    link=DDOF,
)
def normalize(x, kind, groups=1, eps=1e-5):
    def scale(parts, axes, eps):
        return np.sqrt(parts.var(axis=axes, keepdims=True, ddof=1) + eps)

    return go(x, kind, groups, eps, scale=scale)


@also("normalize", "groups-ignored")
def normalize(x, kind, groups=1, eps=1e-5):
    return go(x, "instance" if kind == "group" else kind, groups, eps)
