"""Lab 13, exercise 4: the named mistakes of `update_ratios`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, norm, ratios

RATIO = f"{BOOK}/signals.html#the-ratio"
ZERO = f"{BOOK}/mistakes.html#wrong-ratio-of-everything"

hints(
    "update_ratios",
    "Do it by hand: from [3, 4] to [3, 4.005] a step is 0.005 long, the layer 5, the ratio 0.001.",
    (
        "Root of the sum of squares of after - before, over that of before, "
        "layer by layer; then the two cases of a zero layer."
    ),
)


@mistake(
    "update_ratios",
    slug="over-the-new-layer",
    says="The step is divided by the layer after it. The ratio compares it with what was there before.",
    hint=("Look at what stands below the fraction line.", "The layer before the step."),
    link=RATIO,
)
def update_ratios(before, after):
    return ratios(before, after, norm, of=lambda old, new: new)


@mistake(
    "update_ratios",
    slug="upside-down",
    says="The fraction is upside down: a healthy layer must give a small number.",
    hint=("Look at [3, 4] and [3, 4.005]: the ratio is 0.001.", "The step's length is above."),
    link=RATIO,
)
def update_ratios(before, after):
    with np.errstate(divide="ignore", invalid="ignore"):
        return 1 / ratios(before, after, norm)


@mistake(
    "update_ratios",
    slug="one-for-all",
    says=(
        "That is one ratio for the whole network. One layer may stand "
        "still while another runs away, so each has its own."
    ),
    hint=("Look at the length of your answer.", "One ratio for each layer."),
    link=ZERO,
)
def update_ratios(before, after):
    whole = [np.concatenate([np.ravel(W) for W in side]) for side in (before, after)]
    return ratios(whole[:1], whole[1:], norm)


@also("update_ratios", "one-for-all")
def update_ratios(before, after):
    whole = [np.concatenate([np.ravel(W) for W in side]) for side in (before, after)]
    return ratios(whole[:1], whole[1:], norm)[0]


@mistake(
    "update_ratios",
    slug="root-forgotten",
    says="The roots are missing: that is the square of the ratio.",
    hint=("Look at [3, 4] and [3, 4.005]: the ratio is 0.001.", "np.sqrt of both sums."),
    link=RATIO,
)
def update_ratios(before, after):
    return ratios(before, after, lambda x: np.sum(x**2))


@mistake(
    "update_ratios",
    slug="sums-of-sizes",
    says="Sizes are added, not squares: that is another norm.",
    hint=("Look at [3, 4]: it is 5 long, not 7.", "Square, sum, root."),
    link=RATIO,
)
def update_ratios(before, after):
    return ratios(before, after, lambda x: np.sum(np.abs(x)))


@mistake(
    "update_ratios",
    slug="largest-entry",
    says="The largest entry stands for the whole layer. The norm takes all entries, squared.",
    hint=("Look at [3, 4]: it is 5 long, not 4.", "Square, sum, root."),
    link=RATIO,
)
def update_ratios(before, after):
    return ratios(before, after, lambda x: np.max(np.abs(x)))


@mistake(
    "update_ratios",
    slug="step-alone",
    says="That is the length of the step. It says something only beside the length of the layer.",
    hint=("Look for what you divide by.", "Divide by the layer's norm before the step."),
    link=RATIO,
)
def update_ratios(before, after):
    return np.array([norm(new - old) for old, new in zip(before, after)])


@mistake(
    "update_ratios",
    slug="difference-of-norms",
    says="You subtract the two norms. A step that only turns a layer changes no norm, and is a step all the same.",
    hint=("Look at a step from [3, 4] to [4, 3].", "The norm of the difference, not the difference of the norms."),
    link=RATIO,
)
def update_ratios(before, after):
    told = []
    for old, new in zip(before, after):
        moved, size = abs(norm(new) - norm(old)), norm(old)
        told.append(moved / size if size > 0 else np.inf if moved > 0 else 0.0)
    return np.array(told)


@mistake(
    "update_ratios",
    slug="mean-of-the-ratios",
    says="That is the mean of the entries' ratios. One small weight then decides for a whole layer.",
    hint=("Look at what you divide: numbers, or norms?", "One norm over one norm, for each layer."),
    link=RATIO,
)
def update_ratios(before, after):
    told = []
    for old, new in zip(before, after):
        with np.errstate(divide="ignore", invalid="ignore"):
            one = np.mean(np.abs(new - old) / np.abs(old))
        told.append(one if norm(old) > 0 else np.inf if norm(new) > 0 else 0.0)
    return np.array(told)


@mistake(
    "update_ratios",
    slug="zero-layer-forgotten",
    says="A layer of zeros that stays gives NaN, the answer to 0 / 0. A layer that does not move has the ratio 0.",
    hint=("Look at a layer of zeros, before and after.", "Ask whether the norm is 0 before you divide."),
    link=ZERO,
)
def update_ratios(before, after):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.array([norm(new - old) / norm(old) for old, new in zip(before, after)])


@mistake(
    "update_ratios",
    slug="zero-layer-is-zero",
    says="A layer of zeros that moved gets the ratio 0, as if it stood still. It moved infinitely far for its size.",
    hint=("Look at zeros that move.", "np.inf if it moved, 0 if not."),
    link=ZERO,
)
def update_ratios(before, after):
    told = ratios(before, after, norm)
    return np.where(np.isinf(told), 0.0, told)


@mistake(
    "update_ratios",
    slug="zero-layer-is-infinite",
    says="A layer of zeros that stays gets an infinite ratio. It did not move at all: 0.",
    hint=("Look at zeros that stay.", "np.inf if it moved, 0 if not."),
    link=ZERO,
)
def update_ratios(before, after):
    told = ratios(before, after, norm)
    return np.array([np.inf if norm(old) == 0 else r for old, r in zip(before, told)])


@mistake(
    "update_ratios",
    slug="small-number-added",
    says=(
        "A small number was added below the fraction line. A layer of zeros "
        "that moved then gets a large ratio that means nothing."
    ),
    hint=("Look for 1e-8 or the like.", "Treat the zero layer as a case of its own."),
    link=ZERO,
)
def update_ratios(before, after):
    return np.array([norm(new - old) / (norm(old) + 1e-8) for old, new in zip(before, after)])


@mistake(
    "update_ratios",
    slug="largest-singular-value",
    says="For a matrix, np.linalg.norm(W, 2) is the largest singular value. The norm asked for takes every entry.",
    hint=("Compare np.linalg.norm(W, 2) with np.linalg.norm(W).", "Without the 2, or on W.ravel()."),
    link=RATIO,
)
def update_ratios(before, after):
    def size(x):
        return np.linalg.norm(x, 2) if x.ndim == 2 else norm(x)

    return ratios(before, after, size)


@mistake(
    "update_ratios",
    slug="a-list",
    says="The ratios are right, but they come as a list. Asked for is an array.",
    hint=("Look at the type of your answer.", "np.array(…)."),
    link=RATIO,
)
def update_ratios(before, after):
    return ratios(before, after, norm).tolist()
