"""Lab 04, exercise 4: the named mistakes of `epoch`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK, right_gradient

LOOP = f"{BOOK}/minibatch.html#the-loop-in-ten-lines"
DROPPED = f"{BOOK}/mistakes.html#last-batch-dropped"
BY_B = f"{BOOK}/mistakes.html#the-last-batch-divided-by-b"
SUM = f"{BOOK}/mistakes.html#sum-for-mean-a-rate-that-grows-with-the-batch"

hints(
    "epoch",
    "Do an epoch of two batches by hand: after the first step, where is the second gradient computed?",
    "Inside the loop: the rows of this batch, their gradient at the present theta, one step.",
)


@mistake(
    "epoch",
    slug="all-examples-in-every-step",
    says="Every step uses the gradient of all examples: the batches only count the steps.",
    hint=(
        "Look at which rows of X your gradient gets.",
        "Take X[batch] and y[batch].",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    for _ in batches:
        theta = theta - lr * right_gradient(theta, X, y)
    return theta


@mistake(
    "epoch",
    slug="gradient-at-the-start",
    says="All gradients were computed at the theta of the epoch's start: the steps do not see each other.",
    hint=(
        "Look at which theta your gradient gets in the second step.",
        "Pass the theta that the last step made.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    start = theta
    for batch in batches:
        theta = theta - lr * right_gradient(start, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="one-step-for-all",
    says="The gradients of the batches were averaged, and one step was made with the mean.",
    hint=(
        "Count your steps: there must be one for each batch.",
        "Move theta inside the loop.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    g = np.mean([right_gradient(theta, X[batch], y[batch]) for batch in batches], axis=0)
    return theta - lr * g


@mistake(
    "epoch",
    slug="one-step-of-all-examples",
    says="The batches are ignored: one step was made with the gradient of all examples.",
    hint=(
        "Count your steps: there must be one for each batch.",
        "Loop over batches, and step inside the loop.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    return theta - lr * right_gradient(theta, X, y)


@mistake(
    "epoch",
    slug="uphill",
    says="The steps go uphill: the loss grows.",
    hint=(
        "Look at the sign in front of the rate.",
        "theta - lr * gradient.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        theta = theta + lr * right_gradient(theta, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="last-batch-dropped",
    says="The last batch gets no step.",
    hint=(
        "Look at how many steps you make.",
        "Loop over all batches, the smaller one too.",
    ),
    link=DROPPED,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches[:-1]:
        theta = theta - lr * right_gradient(theta, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="first-batch-only",
    says="Only the first batch gets a step: the function returns too early.",
    hint=(
        "Look at the indentation of `return`.",
        "Return after the loop, not in it.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    batch = batches[0]
    return theta - lr * right_gradient(theta, X[batch], y[batch])


@mistake(
    "epoch",
    slug="last-divided-by-b",
    says="The last, smaller batch was divided by the size of the first one: its step is too short.",
    hint=(
        "Look at what you divide the last batch by.",
        "Each batch takes the mean over its own examples.",
    ),
    link=BY_B,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        share = len(batch) / len(batches[0])
        theta = theta - lr * share * right_gradient(theta, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="sum",
    says="The steps use the sum over a batch, not the mean.",
    hint=(
        "Look at how a step changes when a batch has twice the examples.",
        "Your `gradient` already gives the mean; multiply it by lr and nothing else.",
    ),
    link=SUM,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        theta = theta - lr * len(batch) * right_gradient(theta, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="divided-by-n",
    says="Every gradient was divided by the size of the whole data set.",
    hint=(
        "Look at what you divide by.",
        "The mean is over the examples of the batch.",
    ),
    link=BY_B,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        theta = theta - lr * len(batch) / len(y) * right_gradient(theta, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="rate-forgotten",
    says="The steps have the length of the gradient: the rate is not in them.",
    hint=(
        "Look for lr in your step.",
        "theta - lr * gradient.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        theta = theta - right_gradient(theta, X[batch], y[batch])
    return theta


@mistake(
    "epoch",
    slug="labels-of-others",
    says="X is cut to the batch, but the labels are the first ones of the data set: each example gets another's label.",
    hint=(
        "Look at how X and y are indexed: alike?",
        "X[batch] and y[batch], with the same numbers.",
    ),
    link=f"{BOOK}/mistakes.html#x-and-y-shuffled-apart",
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        theta = theta - lr * right_gradient(theta, X[batch], y[: len(batch)])
    return theta


@mistake(
    "epoch",
    slug="divided-again",
    says="The gradient of a batch is a mean already; yours is divided by the number of examples once more.",
    hint=(
        "Look at what stands beside the gradient in your step.",
        "theta - lr * gradient, nothing else.",
    ),
    link=SUM,
)
def epoch(theta, X, y, batches, lr):
    for batch in batches:
        theta = theta - lr * right_gradient(theta, X[batch], y[batch]) / len(batch)
    return theta


@mistake(
    "epoch",
    slug="last-batch-only",
    says="Every step starts from the theta of the epoch's start, so that only the last step is left.",
    hint=(
        "Look at the two names on the left and the right of your step.",
        "The step must start from where the last one ended.",
    ),
    link=LOOP,
)
def epoch(theta, X, y, batches, lr):
    batch = batches[-1]
    return theta - lr * right_gradient(theta, X[batch], y[batch])
