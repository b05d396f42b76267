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

CLINIC = f"{BOOK}/clinic.html#faults"

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
    "Every epoch deals the same batches: the order is drawn once, or by a generator that is made anew. Each epoch "
    "needs a new order, of one generator.",
    "Look at where permutation is called, and where its generator is made.",
    "The generator before the epochs, the order at the beginning of each.",
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


@left(
    "labels-in-another-order",
    "Images and labels are dealt in two different orders: no image keeps its own label.",
    "Count how often permutation is called in an epoch.",
    "Once, and the same rows for both.",
)
class TwoOrders:
    def order(self):
        order = self.rng.permutation(self.n)
        self.other = self.rng.permutation(self.n)
        return order

    def labels(self, order, begin):
        return self.y[self.other[begin : begin + self.size]]


@left(
    "order-of-the-order",
    "The examples were shuffled in place of the order, so each epoch shuffles what the one before left. The order of "
    "an epoch numbers the examples as they were given.",
    "Look at whether images and labels change from epoch to epoch.",
    "Keep them, and take images[order[…]].",
)
class Again:
    def order(self):
        self.drawn = getattr(self, "drawn", np.arange(self.n))[self.rng.permutation(self.n)]
        return self.drawn


@left(
    "bias-not-averaged",
    "The gradient of the biases is that of the sum; only the weights got the mean.",
    "Look at which of the two is divided by the size of the batch.",
    "Both.",
)
class BiasSummed:
    def step(self, order, begin):
        before, count = self.b, len(self.labels(order, begin))
        super().step(order, begin)
        self.b = before + count * (self.b - before)


@left(
    "bias-averaged-twice",
    "The gradient of the biases was divided once too often: where the mean is taken already, the examples are summed.",
    "Look at sum and mean in the line of the biases.",
    "sum(axis=0) after the division by the batch, or mean(axis=0) without it.",
)
class BiasTwice:
    def step(self, order, begin):
        before, count = self.b, len(self.labels(order, begin))
        super().step(order, begin)
        self.b = before + (self.b - before) / count


@left(
    "penalty-after-the-step",
    "The weights were shrunk after the step: the penalty's gradient belongs to the weights before it.",
    "Look at which weights strength is multiplied with.",
    "One step, along the sum of both gradients.",
)
class Afterwards:
    def step(self, order, begin):
        strength, self.strength = self.strength, 0.0
        super().step(order, begin)
        self.strength = strength
        self.W = self.W - self.lr * strength * self.W


FAULTS = (OrderOnce, LabelsInPlace, SoftmaxTwice, SumForMean, Growth, BiasDecay)

left(
    "several-left",
    "At least two of the six faults are still there.",
    "Read the loop line by line against the text.",
    "A new order each epoch, its labels, one softmax, the mean, a penalty that shrinks, biases that go free.",
)(OrderOnce, LabelsInPlace, SoftmaxTwice, SumForMean, Growth, GrowingBias)

for some in (*combinations(FAULTS, 2), *combinations(FAULTS, 3)):
    also("train", "several-left")(function_of(*some))
