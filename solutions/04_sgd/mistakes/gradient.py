"""Lab 04, exercise 3: the named mistakes of `gradient`."""

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn.functional import sigmoid

from .shared import BOOK, right_gradient

MEAN = f"{BOOK}/minibatch.html#mean-or-sum"
SUM = f"{BOOK}/mistakes.html#sum-for-mean-a-rate-that-grows-with-the-batch"
LOOP = f"{BOOK}/minibatch.html#the-loop-in-ten-lines"

hints(
    "gradient",
    "Compute the gradient of a single example by hand, then repeat that example: the mean must stay the same.",
    "X.T @ (probability - label) is the sum over the batch; divide it by the number of examples.",
)


@mistake(
    "gradient",
    slug="sum",
    says="That is the sum over the batch, not the mean: twice the examples, twice the step.",
    hint=(
        "Repeat every example of a batch: does your gradient double?",
        "Divide by the number of examples in this batch, len(y).",
    ),
    link=SUM,
)
def gradient(theta, X, y):
    return len(y) * right_gradient(theta, X, y)


@mistake(
    "gradient",
    slug="sign",
    says="The sign is turned: yours points downhill, and a step against it would climb.",
    hint=(
        "Look at the order of the difference.",
        "The error is probability minus label.",
    ),
    link=LOOP,
)
def gradient(theta, X, y):
    return -right_gradient(theta, X, y)


@mistake(
    "gradient",
    slug="twice",
    says="Everything is twice too large. The 2 belongs to a squared error; the cross-entropy of a neuron has none.",
    hint=(
        "Look for a factor 2.",
        "One example's gradient is (probability - label) x, and nothing else.",
    ),
    link=LOOP,
)
def gradient(theta, X, y):
    return 2 * right_gradient(theta, X, y)


@mistake(
    "gradient",
    slug="scores-for-probabilities",
    says="The error was computed from the score, without the sigmoid.",
    hint=(
        "Look at what you subtract the label from.",
        "The probability is sigmoid(X @ theta).",
    ),
    link=LOOP,
)
def gradient(theta, X, y):
    return X.T @ (X @ theta - y) / len(y)


@mistake(
    "gradient",
    slug="squared-error",
    says="An extra factor p (1 - p) is there: that is the gradient of a squared error through a sigmoid.",
    hint=(
        "Look for a derivative of the sigmoid.",
        "With the cross-entropy, that factor cancels (chapter 01).",
    ),
    link=LOOP,
)
def gradient(theta, X, y):
    p = sigmoid(X @ theta)
    return X.T @ ((p - y) * p * (1 - p)) / len(y)


@mistake(
    "gradient",
    slug="decision",
    says="The error was computed from the decision 0 or 1 instead of the probability: that is the perceptron's.",
    hint=(
        "Look at what you subtract the label from: is it rounded?",
        "Leave the probability as it is.",
    ),
    link=LOOP,
)
def gradient(theta, X, y):
    return X.T @ ((X @ theta > 0) - y) / len(y)


@mistake(
    "gradient",
    slug="divided-by-features",
    says="The sum is divided by the number of features, not by the number of examples.",
    hint=(
        "Look at the number you divide by.",
        "X.shape[0], or len(y), counts examples.",
    ),
    link=MEAN,
)
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / X.shape[1]


@mistake(
    "gradient",
    slug="mean-over-everything",
    says="The sum is divided by all numbers in X: examples times features.",
    hint=(
        "Look at the number you divide by.",
        "Only the examples are averaged over: axis=0.",
    ),
    link=MEAN,
)
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / X.size


@mistake(
    "gradient",
    slug="n-minus-one",
    says="Yours divides by one less than the number of examples, as for a variance.",
    hint=(
        "Look at a batch of one example: what do you divide by?",
        "A mean divides by the number of examples.",
    ),
    link=MEAN,
)
def gradient(theta, X, y):
    return X.T @ (sigmoid(X @ theta) - y) / (len(y) - 1)


@mistake(
    "gradient",
    slug="bias-forgotten",
    says="The gradient of the last weight is 0: the bias never learns.",
    hint=(
        "Look at the last entry of your gradient.",
        "The bias is a weight like the others; its feature is 1.",
    ),
    link=LOOP,
)
def gradient(theta, X, y):
    g = right_gradient(theta, X, y)
    g[-1] = 0
    return g
