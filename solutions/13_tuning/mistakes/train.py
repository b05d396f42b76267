"""Lab 13, exercise 11: the named mistakes of `train`: the faults that were left, and those that came in."""

from itertools import combinations

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import (
    BOOK,
    BiasDecay,
    GrowingBias,
    Growth,
    LabelsInPlace,
    Loop,
    OrderOnce,
    SoftmaxTwice,
    SumForMean,
)

CLINIC = f"{BOOK}/clinic.html"

hints(
    "train",
    "Read the broken loop line by line against the text: order, batch, labels, probabilities, mean, penalty.",
    (
        "Each line of it holds at least one fault, but for the first and the last: a new order, its "
        "labels, one softmax, the mean, + strength * weights, no penalty on the biases."
    ),
)


def function_of(*parts):
    """The loop with these parts replaced, as a function."""

    def train(*args):
        return type("Wrong", (*parts, Loop), {})(*args).run()

    return train


def left(slug, says, *hint):
    """Name the mistake that one or more parts of the loop make."""
    return lambda *parts: mistake("train", slug=slug, says=says, hint=hint, link=CLINIC)(function_of(*parts))


left(
    "order-drawn-once",
    "The order is drawn once, so every epoch deals the same batches. Each epoch needs a new order.",
    "Look at where permutation is called.",
    "At the beginning of each epoch.",
)(OrderOnce)

left(
    "labels-in-place",
    "The images are taken by the order, their labels by their place: no image keeps its own label.",
    "Look at how images and labels are cut out for a batch.",
    "The same rows for both.",
)(LabelsInPlace)

left(
    "softmax-twice",
    "The softmax is taken of a softmax: the probabilities are nearly equal, whatever the scores.",
    "Look at how often softmax is called.",
    "Once, on the scores.",
)(SoftmaxTwice)

left(
    "sum-for-mean",
    "The gradient is that of the sum over the batch, not of the mean: the step grows with the batch.",
    "Look for a division by the size of the batch.",
    "Divide by len of the batch.",
)(SumForMean)

left(
    "penalty-feeds",
    "The penalty's sign is wrong: the weights grow by it, where they should shrink.",
    "Look at the sign of strength * weights in the gradient.",
    "Its gradient is + strength * weights.",
)(Growth)

left(
    "bias-in-the-penalty",
    "The penalty pulls at the biases too. They go free.",
    "Look for strength in the line of the biases.",
    "The gradient of the mean loss alone.",
)(BiasDecay)

also("train", "bias-in-the-penalty")(function_of(GrowingBias))


@left(
    "divided-by-batch-size",
    "Every batch is divided by batch_size. The last one may have fewer examples: its mean is over those.",
    "Look at the last batch of 7 examples in batches of 3.",
    "len of the batch.",
)
class ByBatchSize:
    def share(self, count):
        return 1 / self.size


@left(
    "divided-by-n",
    "The gradient of a batch is divided by the number of all examples. Its mean is over the batch.",
    "Look at what you divide by.",
    "len of the batch.",
)
class ByAll:
    def share(self, count):
        return 1 / self.n


@left(
    "last-batch-lost",
    "The last batch is left out when it is not full.",
    "Look at the last batch of 7 examples in batches of 3.",
    "range(0, n, batch_size), and a slice that may be short.",
)
class LastLost:
    def begins(self):
        return range(0, self.n - self.size + 1, self.size)


@left(
    "penalty-averaged",
    "The penalty was divided by the size of the batch too. Only the cross-entropy is a mean.",
    "Look at what the fraction line covers in the formula.",
    "strength * weights, undivided.",
)
class Averaged:
    def decay(self, count):
        return self.strength * self.W / count


@left(
    "penalty-doubled",
    "The penalty's gradient is twice as large as it should be: the half in front of the sum cancels the 2.",
    "Look at the factor of strength * weights.",
    "strength * weights.",
)
class Doubled:
    def decay(self, count):
        return 2 * self.strength * self.W


@left(
    "penalty-halved",
    (
        "The penalty's gradient is half of what it should be: the "
        "derivative of w squared brings a 2, which cancels the half."
    ),
    "Look at the factor of strength * weights.",
    "strength * weights.",
)
class Halved:
    def decay(self, count):
        return self.strength * self.W / 2


@left(
    "penalty-lost",
    "The penalty is gone altogether. It was wrong in its sign, not in being there.",
    "Look for strength in your code.",
    "+ strength * weights in the gradient.",
)
class NoDecay:
    def decay(self, count):
        return 0.0


@left(
    "penalty-without-the-rate",
    "The penalty's part is not multiplied by lr: the weights shrink by strength in each step.",
    "Look at which terms lr multiplies.",
    "lr * (gradient of the loss + strength * weights).",
)
class NoRate:
    def decay(self, count):
        return self.strength * self.W / self.lr


@left(
    "order-returned",
    "Weights and biases are in the wrong order.",
    "Look at the order in which you return them.",
    "Weights first.",
)
class Swapped:
    def result(self):
        return self.b, self.W


@left(
    "no-shuffle",
    "The examples are taken as they stand, in every epoch: nothing is dealt.",
    "Look for rng in your code.",
    "rng.permutation(n) in each epoch.",
)
class AsTheyStand:
    def order(self):
        return np.arange(self.n)


@left(
    "an-order-for-each-batch",
    "A new order is drawn for each batch, so some examples come twice in an epoch and others not at all.",
    "Look at where permutation is called.",
    "Once in each epoch, before its batches.",
)
class OrderEachBatch:
    def step(self, order, begin):
        super().step(self.order(), begin)

    def epoch(self):
        for begin in self.begins():
            self.step(None, begin)


FAULTS = (OrderOnce, LabelsInPlace, SoftmaxTwice, SumForMean, Growth, BiasDecay)

left(
    "several-left",
    "At least two of the six faults are still there.",
    "Read the loop line by line against the text.",
    "A new order each epoch, its labels, one softmax, the mean, a penalty that shrinks, biases that go free.",
)(OrderOnce, LabelsInPlace, SoftmaxTwice, SumForMean, Growth, GrowingBias)

for pair in combinations(FAULTS, 2):
    also("train", "several-left")(function_of(*pair))
