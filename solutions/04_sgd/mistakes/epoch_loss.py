"""Lab 04, exercise 5: the named mistakes of `epoch_loss`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

UNEQUAL = f"{BOOK}/mistakes.html#means-of-unequal-batches-averaged"
LAST = f"{BOOK}/sampling.html#what-a-short-last-batch-weighs"

hints(
    "epoch_loss",
    "Take two batches, one of 9 examples with loss 1 and one of 1 example with loss 2: what is the mean over the 10?",
    "Each batch counts as often as it has examples: a weighted mean.",
)


@mistake(
    "epoch_loss",
    slug="means-averaged",
    says="The means were averaged as if all batches had one size: the examples of a small batch count too much.",
    hint=(
        "Look at the weight of the smallest batch.",
        "Weigh each loss by its size, and divide by the sum of the sizes.",
    ),
    link=UNEQUAL,
)
def epoch_loss(losses, sizes):
    return np.mean(losses)


@mistake(
    "epoch_loss",
    slug="summed",
    says="That is the sum of the batches' losses: it grows with the number of batches.",
    hint=(
        "Look at what happens when the epoch has twice as many batches.",
        "A mean divides.",
    ),
    link=UNEQUAL,
)
def epoch_loss(losses, sizes):
    return np.sum(losses)


@mistake(
    "epoch_loss",
    slug="never-divided",
    says="That is the sum over all examples, not their mean.",
    hint=(
        "Look at the last step of your computation.",
        "Divide by the number of all examples, np.sum(sizes).",
    ),
    link=LAST,
)
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes)


@mistake(
    "epoch_loss",
    slug="divided-by-batches",
    says="The sum over all examples was divided by the number of batches.",
    hint=(
        "Look at what you divide by.",
        "Divide by the number of examples, np.sum(sizes).",
    ),
    link=LAST,
)
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / len(losses)


@mistake(
    "epoch_loss",
    slug="inverse-weights",
    says="The small batches got the large weights: yours divides by the size.",
    hint=(
        "Look at whether a batch with more examples counts more.",
        "Multiply by sizes.",
    ),
    link=LAST,
)
def epoch_loss(losses, sizes):
    return np.sum(losses / sizes) / np.sum(1 / sizes)


@mistake(
    "epoch_loss",
    slug="as-if-all-were-full",
    says="The last batch was counted as if it were full.",
    hint=(
        "Look at the number you divide by.",
        "The number of examples is np.sum(sizes), not batches times the first size.",
    ),
    link=LAST,
)
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / (len(sizes) * sizes[0])


@mistake(
    "epoch_loss",
    slug="last-batch-ignored",
    says="The last batch is not in your mean.",
    hint=(
        "Look at which batches you use.",
        "All of them.",
    ),
    link=f"{BOOK}/mistakes.html#last-batch-dropped",
)
def epoch_loss(losses, sizes):
    return np.sum(losses[:-1] * sizes[:-1]) / np.sum(sizes[:-1])


@mistake(
    "epoch_loss",
    slug="last-loss",
    says="That is the loss of the last batch alone.",
    hint=(
        "Look at how many of the losses your answer uses.",
        "The mean is over all batches.",
    ),
    link=f"{BOOK}/mistakes.html#the-loss-of-one-batch-read-as-the-loss",
)
def epoch_loss(losses, sizes):
    return losses[-1]


@mistake(
    "epoch_loss",
    slug="median",
    says="That is the middle loss, not the mean.",
    hint=(
        "Look at the function you call.",
        "A mean, weighted by sizes.",
    ),
    link=UNEQUAL,
)
def epoch_loss(losses, sizes):
    return np.median(losses)


@mistake(
    "epoch_loss",
    slug="not-weighted-but-divided",
    says="The batch losses were added as they are, then divided by the number of examples: far too small.",
    hint=(
        "Look at two batches with the same loss: the mean must be that loss.",
        "Multiply each loss by its size before you add.",
    ),
    link=UNEQUAL,
)
def epoch_loss(losses, sizes):
    return np.sum(losses) / np.sum(sizes)
