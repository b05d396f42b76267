"""Lab 01, exercise 9: the named mistakes of `perceptron_update`."""

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK

PERCEPTRON = f"{BOOK}/perceptron.html#equation-perceptron-update"

hints(
    "perceptron_update",
    "Write down y − ŷ for the four cases of y and ŷ: it is 0 twice, 1 once and −1 once.",
    "First the prediction, 1 if x @ w + b > 0 else 0; then both updates with the same factor lr * (y - y_hat).",
)


def step(w, b, x):
    return int(x @ w + b > 0)


@mistake(
    "perceptron_update",
    slug="sign",
    says="The update goes the wrong way: an example that was wrong becomes more wrong.",
    hint=("Look at the order in the difference.", "y − ŷ is added: a missed 1 moves w towards x."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - step(w, b, x)
    return w - lr * error * x, b - lr * error


@mistake(
    "perceptron_update",
    slug="bias-forgotten",
    says="The bias stays: only w is corrected.",
    hint=("Look at the second value you return.", "b moves by lr · (y − ŷ), as if its input were 1."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def perceptron_update(w, b, x, y, lr=1.0):
    return w + lr * (y - step(w, b, x)) * x, b


@mistake(
    "perceptron_update",
    slug="sigmoid-kept",
    says="ŷ is a probability, so every example moves the weights. The perceptron's ŷ is 0 or 1.",
    hint=("Look at how ŷ is computed.", "int(x @ w + b > 0), with no sigmoid."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - F.sigmoid(x @ w + b)
    return w + lr * error * x, b + lr * error


@mistake(
    "perceptron_update",
    slug="zeros-never-corrected",
    says="A wrong 0 is never corrected. lr · y · x is the update for labels −1 and +1; with y = 0 it moves nothing.",
    hint=("Look at what happens when y = 0 and ŷ = 1.", "The factor is y − ŷ: it is −1 there."),
    link=f"{BOOK}/mistakes.html#labels-minus-one",
)
def perceptron_update(w, b, x, y, lr=1.0):
    factor = y * (step(w, b, x) != y)
    return w + lr * factor * x, b + lr * factor


@mistake(
    "perceptron_update",
    slug="always-updates",
    says="Examples that are right move the weights too. The perceptron learns from mistakes only.",
    hint=("Look at what happens when ŷ equals y.", "The factor is y − ŷ, which is 0 there."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    return w + lr * (2 * y - 1) * x, b + lr * (2 * y - 1)


@mistake(
    "perceptron_update",
    slug="lr-ignored",
    says="The learning rate is not used: every correction has size 1.",
    hint=("Look for lr in your code.", "Both corrections are times lr."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - step(w, b, x)
    return w + error * x, b + error


@mistake(
    "perceptron_update",
    slug="in-place",
    says="`w += …` changes the caller's array. Make a new one: w = w + ….",
    hint=("Look for += or -= on w.", "w + … makes a new array; w += … writes into the old one."),
    link=f"{BOOK}/mistakes.html#in-place",
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - step(w, b, x)
    w += lr * error * x
    return w, b + lr * error


def corrected(w, b, x, lr, error):
    """The update, from an error."""
    return w + lr * error * x, b + lr * error


@mistake(
    "perceptron_update",
    slug="bias-not-in-the-prediction",
    says="The bias is left out of the prediction: yours decides by x · w alone.",
    hint=("Look at how ŷ is computed.", "int(x @ w + b > 0)"),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def perceptron_update(w, b, x, y, lr=1.0):
    return corrected(w, b, x, lr, y - step(w, 0.0, x))


@mistake(
    "perceptron_update",
    slug="tie-to-1",
    says="A score of exactly 0 is predicted as 1. In this lab ŷ = 1 only where the score is above 0.",
    hint=("Look at the comparison.", "> 0, not >= 0."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    return corrected(w, b, x, lr, y - int(x @ w + b >= 0))


@mistake(
    "perceptron_update",
    slug="tie-always-corrected",
    says="A score of exactly 0 counts as wrong for both labels. Here it is predicted as 0, which is right for y = 0.",
    hint=(
        "Look at what happens when the score is exactly 0.",
        "First ŷ = 1 if the score is above 0, else 0; then y − ŷ.",
    ),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    sign = 2 * y - 1
    return corrected(w, b, x, lr, sign * (sign * (x @ w + b) <= 0))


@mistake(
    "perceptron_update",
    slug="half-threshold",
    says="The score is compared with 0.5, as if it were a probability. The perceptron compares it with 0.",
    hint=("Look at the number in the comparison.", "x @ w + b > 0"),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    return corrected(w, b, x, lr, y - int(x @ w + b > 0.5))


@mistake(
    "perceptron_update",
    slug="change-only",
    says="These are the changes. The exercise asks for the new w and the new b.",
    hint=("Look at the return line.", "w + … and b + …"),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - step(w, b, x)
    return lr * error * x, lr * error


@mistake(
    "perceptron_update",
    slug="order-swapped",
    says="The two come back in the wrong order: w first, then b.",
    hint=("Look at the return line.", "The new w, the new b."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    return corrected(w, b, x, lr, y - step(w, b, x))[::-1]


@mistake(
    "perceptron_update",
    slug="lr-not-for-bias",
    says="The bias is corrected by y − ŷ, without the learning rate.",
    hint=("Look at the second value you return.", "Both corrections are times lr."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - step(w, b, x)
    return w + lr * error * x, b + error


@mistake(
    "perceptron_update",
    slug="signed-step",
    says="ŷ is −1 or +1, but y is 0 or 1: a right 0 is moved, and a wrong 1 is moved twice as far.",
    hint=("Look at the two values that ŷ can take.", "int(x @ w + b > 0) is 0 or 1, as y."),
    link=f"{BOOK}/mistakes.html#labels-minus-one",
)
def perceptron_update(w, b, x, y, lr=1.0):
    return corrected(w, b, x, lr, y - (2 * step(w, b, x) - 1))


@mistake(
    "perceptron_update",
    slug="no-prediction",
    says="ŷ is missing: every 1 is added, whether it was right or wrong, and no 0 ever counts.",
    hint=("Look for the prediction in your code.", "The factor is y − ŷ."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    return corrected(w, b, x, lr, y)


@mistake(
    "perceptron_update",
    slug="bias-times-b",
    says="The bias's correction is multiplied by b. Its input is 1.",
    hint=("Look at the second value you return.", "b + lr · (y − ŷ)"),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    error = y - step(w, b, x)
    return w + lr * error * x, b + lr * error * b


@mistake(
    "perceptron_update",
    slug="until-right",
    says="The update is repeated until the example is right. The exercise asks for one.",
    hint=("Look for a loop.", "One prediction, one correction."),
    link=PERCEPTRON,
)
def perceptron_update(w, b, x, y, lr=1.0):
    while step(w, b, x) != y:
        w, b = corrected(w, b, x, lr, 2 * y - 1)
    return w, b
