"""The named mistakes of lab 01: each function takes the place of the right one, and says to the student what it is."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake
from course_utils.nn import functional as F
from course_utils.nn import losses as L

BOOK = "01_logistic_neuron"


def score_loss(z, y):
    """The right loss from scores, which wrong versions of other functions still use."""
    return L.binary_cross_entropy_with_logits(z, y)


def right_gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return X.T @ error / len(y), np.mean(error)


# 1 sigmoid

SIGMOID = f"{BOOK}/neuron.html#sigmoid-that-never-overflows"

hints(
    "sigmoid",
    "Try your function on np.array([-740., 0., 740.]) by hand, and look at the exponent that np.exp gets each time.",
    "One of the two forms of the sigmoid is safe for z ≥ 0, the other for z < 0; np.where picks between them.",
)


@mistake(
    "sigmoid",
    slug="overflow",
    says="For scores below −709 the tiny probability becomes exactly 0: e^−z is too large for a float there, 1/∞ is 0.",
    hint=(
        "Look at very negative scores: what does np.exp(-z) give for z = -740?",
        "For z < 0 use e^z / (1 + e^z): the exponential then goes to 0 instead of infinity.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@mistake(
    "sigmoid",
    slug="inf-over-inf",
    says="`np.exp(z)` overflows to inf for scores above 709, and inf / (1 + inf) is nan.",
    hint=(
        "Look at very positive scores: what does np.exp(z) give for z = 740?",
        "For z ≥ 0 use 1 / (1 + e^-z): the exponential then goes to 0 instead of infinity.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    slug="sign-of-the-exponent",
    says="The exponent has the wrong sign: a large score gets a small probability. Yours is σ(−z).",
    hint=(
        "Look at the sign inside the exponential: a high score must give a probability near 1.",
        "In 1 / (1 + e^…) the exponent is −z; in e^… / (1 + e^…) it is +z.",
    ),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def sigmoid(z):
    return F.sigmoid(-z)  # 1 / (1 + exp(z)) is within rounding of it and gets the same name


@mistake(
    "sigmoid",
    slug="tanh",
    says="That is the hyperbolic tangent. It runs from −1 to 1; a probability must stay between 0 and 1.",
    hint=(
        "Look at the smallest value your function takes.",
        "σ(z) = (1 + tanh(z/2)) / 2: shift and scale, or use the formula with the exponential.",
    ),
    link=f"{BOOK}/neuron.html#two-properties-to-know-by-heart",
)
def sigmoid(z):
    return np.tanh(z)


@mistake(
    "sigmoid",
    slug="half-tanh",
    says="(1 + tanh(z/2)) / 2 is the sigmoid, but for scores below −38 the tanh rounds to −1 and the probability to 0.",
    hint=(
        "Look at very negative scores: a probability of 4e-322 is small, not 0.",
        "Adding 1 to a number close to −1 loses its digits. Use an exponential of −|z| instead.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


@mistake(
    "sigmoid",
    slug="clipped",
    says="Clipping the scores to ±500 avoids the overflow by changing the answer: σ(−740) becomes σ(−500).",
    hint=(
        "Look at what happens to a score before it reaches the exponential.",
        "No clipping is needed when only negative numbers are exponentiated.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(np.clip(z, -500, 500))


@mistake(
    "sigmoid",
    slug="derivative",
    says="That is the sigmoid's derivative, σ(1 − σ): it is largest at 0 and falls on both sides.",
    hint=("Look at the last line: what is multiplied there?", "Return σ(z) alone; its derivative comes in exercise 5."),
    link=f"{BOOK}/neuron.html#two-properties-to-know-by-heart",
)
def sigmoid(z):
    return F.sigmoid(z) * F.sigmoid(-z)


@mistake(
    "sigmoid",
    slug="one-minus",
    says="For negative scores yours is 1 − σ(−z). That subtraction loses small probabilities: below −37 it gives 0.",
    hint=("Look at the branch for negative scores: is there a subtraction?", "e^z / (1 + e^z) needs no subtraction."),
    link=SIGMOID,
)
def sigmoid(z):
    s = 1 / (1 + np.exp(-np.abs(z)))
    return np.where(z >= 0, s, 1 - s)


@mistake(
    "sigmoid",
    slug="zero-forgotten",
    says="A score of exactly 0 falls between your two cases and gets 0; σ(0) is 0.5.",
    hint=("Look at what your function gives for np.array([0.0]).", "One of the two comparisons must be >= or <=."),
    link=SIGMOID,
)
def sigmoid(z):
    return np.where(z == 0, 0.0, F.sigmoid(z))


@mistake(
    "sigmoid",
    slug="integers",
    says="The result has the type of z: for whole scores the probabilities are cut to 0 and 1.",
    hint=(
        "Look at the dtype of your result for np.array([-1, 0, 2]).",
        "np.zeros(z.shape) holds floats, zeros_like(z) may not.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(z).astype(z.dtype)


@mistake(
    "sigmoid",
    slug="single-precision",
    says="The result is float32: it keeps 7 digits, and probabilities below 1e-45 become 0.",
    hint=("Look at the dtype of your result.", "Leave z as it comes: float64 keeps 16 digits."),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(np.asarray(z, dtype=np.float32))


@mistake(
    "sigmoid",
    slug="flattened",
    says="The numbers are right, but the shape of z is lost.",
    hint=("Look at the shape of your result for a matrix.", "np.where and arithmetic keep the shape; ravel does not."),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(z).ravel()


# 2 neuron

NEURON = f"{BOOK}/neuron.html#the-score-a-weighted-sum"

hints(
    "neuron",
    "Write the shapes beside each factor: X is (N, d), w is (d,). What shape has X @ w?",
    "One matrix product, one sum, one call of your sigmoid: nothing else is needed.",
)


@mistake(
    "neuron",
    slug="bias-forgotten",
    says="The bias is not added: the boundary is then tied to the origin.",
    hint=("Look at the score: which of the three arguments does it not use?", "z = X @ w + b."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(X @ w)


@mistake(
    "neuron",
    slug="activation-forgotten",
    says="That is the score z. The neuron's output is σ(z), between 0 and 1.",
    hint=("Look at what happens to the score after the sum.", "Pass the score through your sigmoid."),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def neuron(X, w, b):
    return X @ w + b


@mistake(
    "neuron",
    slug="bias-subtracted",
    says="The bias is subtracted. In this course the score is x·w + b.",
    hint=("Look at the sign before b.", "Some texts write a threshold θ that is subtracted; a bias is added: b = −θ."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(X @ w - b)


@mistake(
    "neuron",
    slug="bias-before-weights",
    says="The bias is added to the inputs and then weighed with them. It belongs to the score, after the sum.",
    hint=("Look at the parentheses.", "First X @ w, then + b."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid((X + b) @ w)


@mistake(
    "neuron",
    slug="step",
    says="The output is 0 or 1: a step took the sigmoid's place. A probability keeps what lies between.",
    hint=("Look for a comparison such as z > 0.", "Deciding comes later, in predict. Here the output is σ(z)."),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def neuron(X, w, b):
    return (X @ w + b > 0).astype(float)


@mistake(
    "neuron",
    slug="column",
    says="The result is a column of shape (N, 1). Minus labels of shape (N,), it would broadcast to (N, N) unnoticed.",
    hint=("Look at the shape of your result.", "Leave w as it is: X @ w has shape (N,) when w has shape (d,)."),
    link=f"{BOOK}/mistakes.html#broadcasting",
)
def neuron(X, w, b):
    return F.sigmoid(X @ w.reshape(-1, 1) + b)


@mistake(
    "neuron",
    slug="batch-summed",
    says="All examples are summed into one score. Each row of X gets its own.",
    hint=("Look at the sum: over which axis does it go?", "Sum over features only: axis=1, or X @ w."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(np.sum(X * w) + b)


@mistake(
    "neuron",
    slug="overflow",
    says="The sigmoid in here overflows for very negative scores. Yours from exercise 1 does not: call it.",
    hint=("Look for np.exp in this function.", "sigmoid(X @ w + b)"),
    link=SIGMOID,
)
def neuron(X, w, b):
    return 1 / (1 + np.exp(-(X @ w + b)))


@mistake(
    "neuron",
    slug="sigmoid-twice",
    says="The sigmoid is applied twice: all your probabilities lie between 0.5 and 0.73.",
    hint=("Count the calls of sigmoid.", "The score goes through it once."),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def neuron(X, w, b):
    return F.sigmoid(F.sigmoid(X @ w + b))


@mistake(
    "neuron",
    slug="bias-per-feature",
    says="The bias is added to every product, so it counts once for each feature.",
    hint=("Look at where b is added: before the sum or after it?", "First the sum over the features, then + b."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid((X * w + b).sum(axis=1))


@mistake(
    "neuron",
    slug="bias-outside",
    says="The bias is added to the probability. It belongs to the score, inside the sigmoid.",
    hint=("Look at the parentheses around the sigmoid.", "sigmoid(X @ w + b)"),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(X @ w) + b


@mistake(
    "neuron",
    slug="other-class",
    says="That is σ(−z), the probability of the label 0.",
    hint=("Look at the sign of the score.", "A larger score must give a larger probability."),
    link=f"{BOOK}/neuron.html#two-properties-to-know-by-heart",
)
def neuron(X, w, b):
    return F.sigmoid(-(X @ w + b))


@mistake(
    "neuron",
    slug="mean-not-sum",
    says="The products are averaged. The score is their sum: a feature more does not make the others count less.",
    hint=("Look at how the products are put together.", "X @ w adds them."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(np.mean(X * w, axis=1) + b)


@mistake(
    "neuron",
    slug="wrong-axis",
    says="The sum goes over the examples: one number for each feature. Each example should get one.",
    hint=("Look at the axis of your sum.", "Features lie along axis 1: X @ w, or axis=1."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(np.sum(X * w, axis=0) + b)


# 3 binary_cross_entropy

LOSS = f"{BOOK}/loss.html#from-a-probability-to-a-loss"
LOG_OF_ZERO = f"{BOOK}/mistakes.html#log-of-zero"

hints(
    "binary_cross_entropy",
    "Compute by hand what one example costs: y_hat = 0.25 with y = 0 costs -log(0.75) = 0.2877.",
    "np.where(y == 1, …, …) picks the probability that the model gave to what happened; then one logarithm, one mean.",
)


@mistake(
    "binary_cross_entropy",
    slug="log-of-zero",
    says="Where the prediction is exactly 0 or 1 your formula computes 0 · log 0 = 0 · (−inf), which is nan.",
    hint=(
        "Look at an example with y = 1 and y_hat = 1: what is (1 − y) · log(1 − y_hat)?",
        "Take the logarithm only of the probability of what happened: np.where(y == 1, y_hat, 1 - y_hat).",
    ),
    link=LOG_OF_ZERO,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def happened(y_hat, y):
    return np.where(y == 1, y_hat, 1 - y_hat)


@mistake(
    "binary_cross_entropy",
    slug="sum-not-mean",
    says="That is the sum of the losses. The mean does not grow with the batch, so one learning rate fits all.",
    hint=("Look at how the losses of the examples are put together.", "Divide by the number of examples: np.mean."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.sum(np.log(happened(y_hat, y)))


@mistake(
    "binary_cross_entropy",
    slug="sign",
    says="The minus is missing: your loss is negative, and better predictions make it larger.",
    hint=("Look at the sign of log(0.9).", "Put a minus before the mean."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return np.mean(np.log(happened(y_hat, y)))


@mistake(
    "binary_cross_entropy",
    slug="labels-swapped",
    says="The two cases are swapped: y = 1 is charged with log(1 − y_hat).",
    hint=("Look at which logarithm goes with y = 1.", "y = 1 costs −log(y_hat); y = 0 costs −log(1 − y_hat)."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log(happened(y_hat, 1 - y)))


@mistake(
    "binary_cross_entropy",
    slug="label-1-only",
    says="Only examples with y = 1 are charged. A model that says 1 to everything would cost nothing.",
    hint=("Look at what an example with y = 0 costs.", "The term with 1 − y and log(1 − y_hat) is missing."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log(np.where(y == 1, y_hat, 1.0)))


@mistake(
    "binary_cross_entropy",
    slug="clipped",
    says="Something is clipped, or added inside the logarithm, so that sure and wrong costs a finite amount.",
    hint=(
        "Look for np.clip, for a maximum, or for a small number that is added inside the logarithm.",
        "Without it a loss of inf says the truth; exercise 4 keeps it finite without changing the loss.",
    ),
    link=LOG_OF_ZERO,
)
def binary_cross_entropy(y_hat, y):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(np.log(happened(p, y)))


@mistake(
    "binary_cross_entropy",
    slug="base-2",
    says="The logarithm has base 2. The loss uses the natural one; yours is 1.4427 times too large.",
    hint=("Look at the name of the logarithm.", "np.log is the natural logarithm."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log2(happened(y_hat, y)))


def clipped_at(y_hat, y, low):
    return -np.mean(np.log(happened(np.clip(y_hat, low, 1 - low), y)))


def added_inside(y_hat, y, tiny):
    return -np.mean(np.log(happened(y_hat, y) + tiny))


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-15)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-10)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-8)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-7)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-15)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-12)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-10)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-9)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-8)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    with np.errstate(divide="ignore"):
        return -np.mean(np.maximum(np.log(happened(y_hat, y)), -100))  # what PyTorch does


@mistake(
    "binary_cross_entropy",
    slug="per-example",
    says="There is one loss for each example. The exercise asks for their mean, one number.",
    hint=("Look at the shape of your result.", "np.mean(...) around it."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.log(happened(y_hat, y))


@mistake(
    "binary_cross_entropy",
    slug="arguments-swapped",
    says="Label and probability have changed places: the logarithm is taken of the label.",
    hint=("Look at what stands inside the logarithm.", "Logarithms of y_hat and 1 − y_hat, chosen by y."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(y_hat * np.log(y) + (1 - y_hat) * np.log(1 - y))


@mistake(
    "binary_cross_entropy",
    slug="log-of-the-mean",
    says="That is the logarithm of the mean probability. The loss is the mean of the logarithms.",
    hint=("Look at the order of mean and logarithm.", "First one logarithm for each example, then the mean."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.log(np.mean(happened(y_hat, y)))


@mistake(
    "binary_cross_entropy",
    slug="squared-error",
    says="That is the mean squared error. It never costs more than 1, however sure and wrong a prediction is.",
    hint=("Look for a square: the loss has none.", "−log of the probability of what happened."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return np.mean((y_hat - y) ** 2)


@mistake(
    "binary_cross_entropy",
    slug="nan-dropped",
    says="Examples that give nan are left out of the mean. A sure and right one costs 0, and counts.",
    hint=("Look for nanmean.", "Take the logarithm only of the probability of what happened: nan never arises."),
    link=LOG_OF_ZERO,
)
def binary_cross_entropy(y_hat, y):
    return -np.nanmean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@mistake(
    "binary_cross_entropy",
    slug="class-means-added",
    says="The mean of the ones and the mean of the zeros are added. Every example counts 1/N, whatever its class.",
    hint=("Look at what you divide each part by.", "Divide both sums by the number of all examples."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.log(y_hat[y == 1]).mean() - np.log(1 - y_hat[y == 0]).mean()


# 4 binary_cross_entropy_with_logits

LOGITS = f"{BOOK}/loss.html#bce-from-logits"

hints(
    "binary_cross_entropy_with_logits",
    "Try one example at a time: z = 800 costs 800 with y = 0 and 0 with y = 1; z = 0 costs log 2 = 0.6931.",
    "Three terms: max(z, 0), minus y z, plus log1p of e to the minus |z|. Only the last one has an exponential.",
)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="through-the-sigmoid",
    says="Your loss goes through the sigmoid. For large scores it rounds to 0 or 1, and the logarithm gives inf.",
    hint=(
        "Look at what your sigmoid gives for z = 800, and at the logarithm of one minus that.",
        "Never form the probability: the formula of this exercise takes z itself.",
    ),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(np.log(happened(F.sigmoid(z), y)))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="overflow",
    says="`np.exp(z)` overflows for large scores: log(1 + inf) is inf. max(z, 0) is there to prevent that.",
    hint=(
        "Look at the number inside the exponential: can it be large?",
        "Use log(1 + e^z) = max(z, 0) + log(1 + e^-|z|).",
    ),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.log(1 + np.exp(z)) - y * z)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="sum-not-mean",
    says="That is the sum of the losses, not their mean.",
    hint=("Look at how the losses of the examples are put together.", "Divide by the number of examples: np.mean."),
    link=LOSS,
)
def binary_cross_entropy_with_logits(z, y):
    return score_loss(z, y) * len(z)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="labels-swapped",
    says="The labels are swapped: a high score is charged where y = 1. Look at the sign of z in each case.",
    hint=("Look at what z = 3 with y = 1 costs: it should be small.", "The term is − y z."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return score_loss(z, 1 - y)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="plus-minus-labels",
    says="log(1 + e^(−yz)) is the loss for labels −1 and +1. Here the labels are 0 and 1, and a 0 costs log 2 always.",
    hint=("Look at what your loss gives for y = 0: does it depend on z?", "Map the labels with 2y − 1, or use − y z."),
    link=f"{BOOK}/mistakes.html#labels-minus-one",
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(F.softplus(-y * z))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="corner-kept",
    says="The term log(1 + e^−|z|) is missing. What is left has a corner at 0, and costs nothing on the right side.",
    hint=("Look at what z = 0 costs: it should be log 2.", "Add np.log1p(np.exp(-np.abs(z)))."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z)


@also("binary_cross_entropy_with_logits", "through-the-sigmoid")
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(y * np.log(F.sigmoid(z)) + (1 - y) * np.log(1 - F.sigmoid(z)))


@also("binary_cross_entropy_with_logits", "through-the-sigmoid")
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(y * np.log(F.sigmoid(z)) + (1 - y) * np.log(F.sigmoid(-z)))


@also("binary_cross_entropy_with_logits", "overflow")
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.log1p(np.exp(z)) - y * z)


@also("binary_cross_entropy_with_logits", "overflow")
def binary_cross_entropy_with_logits(z, y):
    return np.mean((1 - y) * np.log1p(np.exp(z)) + y * np.log1p(np.exp(-z)))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="log-not-log1p",
    says="A tiny loss vanishes: 1 + t is 1 for t below 1e-16, and its logarithm 0. np.log1p(t) keeps t.",
    hint=("Look at the loss of z = 50 with y = 1: it should be 2e-22.", "np.log1p(t) in the place of np.log(1 + t)."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log(1 + np.exp(-np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="tiny-loss-cancelled",
    says="For the label 1 a large number is subtracted from a large one, and a tiny loss is lost between them.",
    hint=(
        "Look at the loss of z = 50 with y = 1: it should be 2e-22.",
        "Subtract y z from max(z, 0) first, then add log1p.",
    ),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="per-example",
    says="There is one loss for each example. The exercise asks for their mean, one number.",
    hint=("Look at the shape of your result.", "np.mean(...) around it."),
    link=LOSS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="plus-yz",
    says="y z is added. It is subtracted: a high score with the label 1 costs little.",
    hint=("Look at the sign of each of the three terms.", "max(z, 0) − y z + log(1 + e^−|z|)"),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) + y * z + np.log1p(np.exp(-np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="abs-for-max",
    says="|z| stands where max(z, 0) belongs: a score of −3 with the label 0 is charged 3 too much.",
    hint=("Look at the first of the three terms for a negative score.", "np.maximum(z, 0) is 0 there."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.abs(z) - y * z + np.log1p(np.exp(-np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="exp-of-abs",
    says="The exponent is |z|, not −|z|: the exponential grows with the score, and overflows.",
    hint=("Look at the sign inside the exponential.", "np.exp(-np.abs(z)) is never above 1."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="max-over-axis",
    says="np.max(z, 0) is the largest score of the batch. np.maximum(z, 0) compares each score with 0.",
    hint=("Look at the shape of your first term.", "np.maximum takes two things to compare, np.max an axis."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.max(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))


# 5 gradient

GRADIENT = f"{BOOK}/loss.html#the-gradient-link-by-link"

hints(
    "gradient",
    "Write the error ŷ − y first: it has one number for each example. Both parts are made of it.",
    "g_w has shape (d,): X.T @ error adds, for each feature, input times error over the examples. Then divide by N.",
)


@mistake(
    "gradient",
    slug="sum-not-mean",
    says="Both parts are sums over the examples. The loss is a mean, so its gradient is one too: divide by N.",
    hint=("Look at how both parts change when every example is given twice.", "Divide both by len(y)."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w * len(y), g_b * len(y)


@mistake(
    "gradient",
    slug="sign",
    says="The sign is wrong: y − ŷ points downhill. The gradient points uphill, and descent subtracts it.",
    hint=("Look at the order in the difference.", "The error is ŷ − y."),
    link=f"{BOOK}/mistakes.html#sign-of-the-gradient",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return -g_w, -g_b


@mistake(
    "gradient",
    slug="bias-not-averaged",
    says="g_w is a mean, but g_b is a sum: the bias would learn N times as fast as the weights.",
    hint=("Look at g_b alone; g_w is right.", "np.mean(error) instead of np.sum(error)."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w, g_b * len(y)


@mistake(
    "gradient",
    slug="weights-not-averaged",
    says="g_b is a mean, but g_w is a sum: the weights would learn N times as fast as the bias.",
    hint=("Look at g_w alone; g_b is right.", "X.T @ error adds over the examples: divide by len(y)."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w * len(y), g_b


@mistake(
    "gradient",
    slug="squared-error",
    says="An extra factor ŷ(1 − ŷ): that is the squared error's gradient. In the cross-entropy this factor cancels.",
    hint=(
        "Look for σ′ in your error.",
        "The derivative of the loss with respect to the score is ŷ − y, with no factor.",
    ),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    y_hat = F.sigmoid(X @ w + b)
    error = (y_hat - y) * y_hat * (1 - y_hat)
    return X.T @ error / len(y), np.mean(error)


@mistake(
    "gradient",
    slug="bias-forgotten",
    says="The forward pass leaves the bias out, so the errors are those of another neuron.",
    hint=("Look at the probabilities you start from.", "They are neuron(X, w, b), with b."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def gradient(X, y, w, b):
    return right_gradient(X, y, w, 0.0)


@mistake(
    "gradient",
    slug="order-swapped",
    says="The two parts come back in the wrong order: g_w first, then g_b.",
    hint=("Look at the return line.", "return g_w, g_b"),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return right_gradient(X, y, w, b)[::-1]


@mistake(
    "gradient",
    slug="inputs-forgotten",
    says="The weights' part is not multiplied by the inputs: every weight gets the bias's gradient.",
    hint=("Look at what g_w would be if a feature were always 0: it must be 0 too.", "Each error is times its input."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    g_b = right_gradient(X, y, w, b)[1]
    return np.full(X.shape[1], g_b), g_b


def from_error(X, error):
    """Both parts from the errors."""
    return X.T @ error / len(error), np.mean(error)


@mistake(
    "gradient",
    slug="score-for-probability",
    says="The error is score minus label: that is linear regression. Here it is probability minus label.",
    hint=("Look at what y is subtracted from.", "neuron(X, w, b) − y"),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return from_error(X, X @ w + b - y)


@mistake(
    "gradient",
    slug="decision-for-probability",
    says="The error is decision minus label: that is the perceptron. Here it is probability minus label.",
    hint=("Look for a comparison: the gradient has none.", "neuron(X, w, b) − y"),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return from_error(X, (X @ w + b >= 0) - y)


@mistake(
    "gradient",
    slug="factor-two",
    says="Both parts are twice too large. The 2 comes from a square, and this loss has none.",
    hint=("Look for a factor 2.", "The derivative of the loss with respect to the score is ŷ − y."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return from_error(X, 2 * (F.sigmoid(X @ w + b) - y))


@mistake(
    "gradient",
    slug="divided-by-features",
    says="Both sums are divided by the number of features. A mean over examples is divided by their number.",
    hint=("Look at what you divide by: X.shape is (N, d).", "len(y), or X.shape[0]."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return X.T @ error / X.shape[1], np.sum(error) / X.shape[1]


@mistake(
    "gradient",
    slug="quotient-form",
    says="Where the probability is exactly 0 or 1 you divide by 0. In ŷ − y these factors have cancelled.",
    hint=("Look for a division by ŷ or 1 − ŷ.", "Multiply the links of the chain by hand: ŷ − y is left."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    y_hat = F.sigmoid(X @ w + b)
    return from_error(X, (-y / y_hat + (1 - y) / (1 - y_hat)) * y_hat * (1 - y_hat))


@mistake(
    "gradient",
    slug="wrong-axis",
    says="g_w is a mean over the features: one number for each example. Each weight should get one.",
    hint=("Look at the shape of g_w: it should be (d,).", "Average over the examples, axis 0."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return np.mean(error[:, None] * X, axis=1), np.mean(error)


@mistake(
    "gradient",
    slug="mean-over-all",
    says="g_w is a single number, the mean over examples and features. Each weight has its own part.",
    hint=("Look at the shape of g_w: it should be (d,).", "np.mean needs axis=0, or use X.T @ error / N."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return np.mean(error[:, None] * X), np.mean(error)


@mistake(
    "gradient",
    slug="column",
    says="g_w is a column of shape (d, 1). w minus it would broadcast to a matrix of shape (d, d).",
    hint=("Look at the shape of your error: (N,) or (N, 1)?", "Leave it (N,): X.T @ error then has shape (d,)."),
    link=f"{BOOK}/mistakes.html#broadcasting",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w[:, None], g_b


@mistake(
    "gradient",
    slug="bias-per-example",
    says="g_b holds one error for each example. The bias is one number, and so is its part: their mean.",
    hint=("Look at the shape of g_b.", "np.mean(error)"),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    return right_gradient(X, y, w, b)[0], F.sigmoid(X @ w + b) - y


@mistake(
    "gradient",
    slug="bias-times-b",
    says="g_b is multiplied by b. The derivative of the score with respect to b is 1.",
    hint=("Look at g_b alone; g_w is right.", "The bias acts as a weight whose input is 1."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w, g_b * b


# 6 train

TRAIN = f"{BOOK}/training.html#the-first-training-loop"

hints(
    "train",
    "Check gradient and binary_cross_entropy_with_logits first: train calls them, and their mistakes show here.",
    "In each step: note the loss, compute both gradients, then change w and b. The first loss is 0.6931.",
)


def descend(X, y, lr, steps, direction=-1, with_bias=True, start=0.0, start_b=None, loss_first=True):
    """The training loop with the options that wrong versions get wrong."""
    w, b, losses = np.full(X.shape[1], start), start if start_b is None else start_b, []
    for _ in range(steps):
        loss = score_loss(X @ w + b, y)
        g_w, g_b = right_gradient(X, y, w, b)
        w, b = w + direction * lr * g_w, (b + direction * lr * g_b if with_bias else b)
        losses.append(loss if loss_first else score_loss(X @ w + b, y))
    return w, b, losses


@mistake(
    "train",
    slug="ascent",
    says="The step goes up the slope: the loss rises. Descent subtracts the gradient.",
    hint=("Look at the sign before lr, and at your first losses.", "w − lr · g_w and b − lr · g_b."),
    link=f"{BOOK}/mistakes.html#sign-of-the-gradient",
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, direction=1)


@mistake(
    "train",
    slug="loss-after-the-step",
    says="The losses are those after each step. The first one must be log 2 = 0.6931, the loss of zero weights.",
    hint=("Look at where in the loop the loss is noted.", "Note it before w and b change."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, loss_first=False)


@mistake(
    "train",
    slug="one-step-short",
    says="One step too few is taken.",
    hint=("Look at the range of the loop.", "range(steps) counts steps times, from 0."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps - 1)


@mistake(
    "train",
    slug="bias-not-trained",
    says="The bias stays 0: only the weights move.",
    hint=("Look at what changes in each step.", "b moves as w does, by its own gradient."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, with_bias=False)


@mistake(
    "train",
    slug="start-not-zero",
    says="The weights start at 1. The exercise starts from zero, so that the first loss is log 2.",
    hint=("Look at the values before the loop.", "np.zeros(X.shape[1]) and 0.0."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, start=1.0)


@mistake(
    "train",
    slug="stale-gradient",
    says="The gradient is computed once, at the start, and used in every step. It changes as w and b change.",
    hint=("Look at what is computed before the loop.", "Call gradient inside the loop."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    g_w, g_b = right_gradient(X, y, w, b)
    for _ in range(steps):
        losses.append(score_loss(X @ w + b, y))
        w, b = w - lr * g_w, b - lr * g_b
    return w, b, losses


@mistake(
    "train",
    slug="weights-first",
    says="The bias's gradient is computed after the weights have moved. Both parts belong to the same point.",
    hint=("Look at the order of the lines in the loop.", "Compute g_w and g_b in one call, before anything moves."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(steps):
        losses.append(score_loss(X @ w + b, y))
        w = w - lr * right_gradient(X, y, w, b)[0]
        b = b - lr * right_gradient(X, y, w, b)[1]
    return w, b, losses


@mistake(
    "train",
    slug="summed-loss",
    says="w and b are right, but the losses are sums over the examples, not means.",
    hint=("Look at the loss that you note.", "Use your binary_cross_entropy_with_logits, which takes the mean."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def train(X, y, lr, steps):
    w, b, losses = descend(X, y, lr, steps)
    return w, b, [loss * len(y) for loss in losses]


@also("train", "start-not-zero")
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, start=1.0, start_b=0.0)


@mistake(
    "train",
    slug="order",
    says="The losses come back first. The exercise asks for w, b and the losses, in this order.",
    hint=("Look at the return line.", "return w, b, losses"),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = descend(X, y, lr, steps)
    return losses, w, b


@mistake(
    "train",
    slug="one-loss-more",
    says="There is one loss too many: that of the end is noted as well.",
    hint=("Look at what is noted after the loop.", "The list has `steps` entries, each from before a step."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = descend(X, y, lr, steps)
    return w, b, [*losses, score_loss(X @ w + b, y)]


@mistake(
    "train",
    slug="lr-ignored",
    says="The learning rate is always 0.1, whatever is asked.",
    hint=("Look for lr in your loop.", "w − lr · g_w and b − lr · g_b."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, 0.1, steps)


@mistake(
    "train",
    slug="summed-gradient",
    says="Each step is N times too long: the gradient of the sum is used, or a mean multiplied by N.",
    hint=("Look for len(y) or a sum in your loop.", "gradient returns the mean already."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def train(X, y, lr, steps):
    return descend(X, y, lr * len(y), steps)


@mistake(
    "train",
    slug="half-the-step",
    says="Each step is half as long as it should be.",
    hint=("Look for a factor 1/2 in your loop.", "The step is lr times the gradient, with no other factor."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr / 2, steps)


@mistake(
    "train",
    slug="one-step-only",
    says="Only one step is taken, however many are asked for: is the return inside the loop?",
    hint=("Look at the indentation of the return line.", "return stands under for, not inside it."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, 1)


@mistake(
    "train",
    slug="standardized",
    says="The features are standardized first, so the weights belong to other features than the ones you were given.",
    hint=("Look at what happens to X before the loop.", "Train on X as it comes."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend((X - X.mean(axis=0)) / X.std(axis=0), y, lr, steps)


# 7 predict

PREDICT = f"{BOOK}/mistakes.html#threshold"

hints(
    "predict",
    "Print the probabilities beside the labels you give, and look at the one that is exactly 0.5.",
    "neuron(X, w, b) >= threshold gives True and False; .astype(int) makes 1 and 0 of them.",
)


def at_least(X, w, b, threshold):
    return F.sigmoid(X @ w + b) >= threshold


@mistake(
    "predict",
    slug="wrong-side",
    says="The threshold is used on the wrong side: low probabilities get the label 1.",
    hint=("Look at the comparison's direction.", "The label is 1 where the probability is high."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return (~at_least(X, w, b, threshold)).astype(int)


@mistake(
    "predict",
    slug="tie-to-0",
    says="A probability of exactly the threshold gets the label 0. The exercise says *at least*: it is 1.",
    hint=("Look at the example whose score is exactly 0.", ">= instead of >."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return (F.sigmoid(X @ w + b) > threshold).astype(int)


@mistake(
    "predict",
    slug="threshold-ignored",
    says="The threshold is always 0.5, whatever is asked.",
    hint=("Look for the argument `threshold` in your code.", "Compare with threshold, not with a number."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, 0.5).astype(int)


@mistake(
    "predict",
    slug="score-compared",
    says="The score is compared with the threshold. A threshold of 0.5 is meant for the probability: σ(0) = 0.5.",
    hint=("Look at what stands left of >=.", "Compare neuron(X, w, b), not X @ w + b."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return (X @ w + b >= threshold).astype(int)


@mistake(
    "predict",
    slug="plus-minus-labels",
    says="The labels are −1 and +1. In this lab they are 0 and 1, as in y.",
    hint=("Look at the smaller of your two labels.", "(neuron(X, w, b) >= threshold).astype(int) gives 0 and 1."),
    link=f"{BOOK}/mistakes.html#labels-minus-one",
)
def predict(X, w, b, threshold=0.5):
    return np.where(at_least(X, w, b, threshold), 1, -1)


@mistake(
    "predict",
    slug="probabilities",
    says="These are probabilities. The exercise asks for the decision, 0 or 1.",
    hint=("Look for a comparison: there is none.", "Compare the probabilities with the threshold."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return F.sigmoid(X @ w + b)


@mistake(
    "predict",
    slug="true-and-false",
    says="These are True and False. The exercise asks for the numbers 0 and 1.",
    hint=("Look at the dtype of your result.", ".astype(int) makes numbers of them."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, threshold)


@mistake(
    "predict",
    slug="bias-forgotten",
    says="The bias is left out of the score.",
    hint=("Look at how the probability is computed.", "neuron(X, w, b) has the bias in it."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, 0.0, threshold).astype(int)


@mistake(
    "predict",
    slug="one-minus-threshold",
    says="The probability is compared with 1 − threshold: right for 0.5, and only there.",
    hint=("Look at what stands right of >=.", "neuron(X, w, b) >= threshold"),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, 1 - threshold).astype(int)


@mistake(
    "predict",
    slug="rounded",
    says="The probability is rounded: 0.5 goes to the even 0, and the threshold is not used.",
    hint=("Look for np.round.", "neuron(X, w, b) >= threshold"),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return np.round(F.sigmoid(X @ w + b)).astype(int)


@mistake(
    "predict",
    slug="column",
    says="The labels are right, but in a column, (N, 1). Compared with y of shape (N,) it broadcasts to (N, N).",
    hint=("Look at the shape of your result.", "The comparison keeps the shape (N,) of the probabilities."),
    link=f"{BOOK}/mistakes.html#broadcasting",
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, threshold).astype(int)[:, None]


@mistake(
    "predict",
    slug="indices",
    says="These are the row numbers of the examples with label 1. The exercise asks for a label for each row.",
    hint=("Look at the length of your result.", "(neuron(X, w, b) >= threshold).astype(int)"),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return np.flatnonzero(at_least(X, w, b, threshold))


# 8 softmax

SOFTMAX = f"{BOOK}/multiclass.html#softmax"

hints(
    "softmax",
    "Print the sum of each row of your result: each must be 1. Then add 1000 to all scores: nothing may change.",
    "Subtract each row's maximum, take np.exp, divide by each row's sum; axis=1 and keepdims=True both times.",
)


@mistake(
    "softmax",
    slug="wrong-axis",
    says="Columns are normalized: the probabilities of one class over the examples sum to 1. Each example's should.",
    hint=("Look at the axis of your sums.", "Classes lie along axis 1: sum over that one."),
    link=f"{BOOK}/mistakes.html#softmax-axis",
)
def softmax(z):
    return F.softmax(z, axis=0)


@mistake(
    "softmax",
    slug="whole-batch",
    says="The whole batch sums to 1. Each row should: every example has its own probabilities.",
    hint=("Look at the sum in the denominator: how many numbers does it give?", "axis=1, keepdims=True."),
    link=f"{BOOK}/mistakes.html#softmax-axis",
)
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


@mistake(
    "softmax",
    slug="no-max-subtracted",
    says="`np.exp` overflows for scores near 1000, and inf / inf is nan. Subtract each row's maximum first.",
    hint=("Look at np.exp(1000.).", "Softmax does not change when a row is shifted: shift its largest score to 0."),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="global-maximum",
    says="The maximum of the whole batch is subtracted. A row far below it underflows to 0 / 0.",
    hint=("Look at the maximum that you subtract: one number, or one for each row?", "z.max(axis=1, keepdims=True)."),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="keepdims-forgotten",
    says="The sums and maxima have lost their axis, so they are matched with the columns instead of the rows.",
    hint=("Look at the shape of your row sums: (N,) or (N, 1)?", "keepdims=True keeps them as a column, (N, 1)."),
    link=f"{BOOK}/mistakes.html#softmax-axis",
)
def softmax(z):
    e = np.exp(z - z.max(axis=1))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    slug="sigmoids",
    says="That is the sigmoid of every score by itself. The classes must share one total of 1.",
    hint=("Look at the sum of a row.", "Divide the exponentials by their sum over the row."),
    link=SOFTMAX,
)
def softmax(z):
    return F.sigmoid(z)


@mistake(
    "softmax",
    slug="log-softmax",
    says="These are the logarithms of the probabilities: they are negative.",
    hint=("Look for a logarithm.", "Return the ratio itself."),
    link=SOFTMAX,
)
def softmax(z):
    return F.log_softmax(z, axis=1)


@mistake(
    "softmax",
    slug="exponential-forgotten",
    says="The scores themselves are divided by their sum. Negative scores then give no probabilities.",
    hint=("Look at a row with a negative score.", "Exponentials first: they make every score positive."),
    link=SOFTMAX,
)
def softmax(z):
    return z / z.sum(axis=1, keepdims=True)


@also("softmax", "whole-batch")
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum()


@also("softmax", "keepdims-forgotten")
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    slug="base-2",
    says="The powers have base 2. Softmax uses e: np.exp.",
    hint=("Look at the base of your powers.", "np.exp(z)"),
    link=SOFTMAX,
)
def softmax(z):
    return F.softmax(z * np.log(2.0), axis=1)


@mistake(
    "softmax",
    slug="minimum-subtracted",
    says="The minimum of each row is subtracted: all exponents are then positive, and a wide row overflows.",
    hint=(
        "Look at the largest exponent of a row such as [800, 0, −800].",
        "Subtract the maximum: no exponent is above 0.",
    ),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="mean-subtracted",
    says="The mean of each row is subtracted: a score far above it still overflows.",
    hint=(
        "Look at the largest exponent of a row such as [800, 0, −800].",
        "Subtract the maximum: no exponent is above 0.",
    ),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="one-hot",
    says="The largest score gets 1 and all others 0. Softmax leaves something for every class.",
    hint=("Look for a comparison: softmax has none.", "Exponentials, divided by their sum over the row."),
    link=SOFTMAX,
)
def softmax(z):
    return (z == z.max(axis=1, keepdims=True)).astype(float)


@mistake(
    "softmax",
    slug="sign",
    says="The sign is wrong: the smallest score gets the largest probability.",
    hint=("Look at the sign inside the exponential.", "np.exp(z − max), not max − z."),
    link=SOFTMAX,
)
def softmax(z):
    return F.softmax(-z, axis=1)


@also("softmax", "sign")
def softmax(z):
    e = np.exp(z.max(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="integers",
    says="The result has the type of z: for whole scores the probabilities are cut to 0 and 1.",
    hint=(
        "Look at the dtype of your result for whole scores.",
        "np.empty(z.shape) holds floats, empty_like(z) may not.",
    ),
    link=SOFTMAX,
)
def softmax(z):
    return F.softmax(z, axis=1).astype(z.dtype)


@mistake(
    "softmax",
    slug="denominator-not-shifted",
    says="The maximum is subtracted above the fraction bar only. Below it the sum of e^z is another number.",
    hint=("Look at the sum you divide by.", "e = np.exp(z − max) once; then e / e.sum(...)."),
    link=SOFTMAX,
)
def softmax(z):
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="divided-by-maximum",
    says="The scores are divided by the maximum. It is subtracted: only a shift leaves the probabilities as they are.",
    hint=("Look at what happens to z before np.exp.", "z − z.max(axis=1, keepdims=True)"),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z / z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="normalized-sigmoids",
    says="Sigmoids are divided by their sum. In softmax it is exponentials.",
    hint=("Look for the sigmoid.", "np.exp(z − max), divided by its sum over the row."),
    link=SOFTMAX,
)
def softmax(z):
    s = F.sigmoid(z)
    return s / s.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="in-place",
    says="`z -= …` changes the caller's scores. Make a new array: z = z − ….",
    hint=("Look for -= on z.", "z − … makes a new array; z -= … writes into the old one."),
    link=f"{BOOK}/mistakes.html#in-place",
)
def softmax(z):
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


# 9 perceptron_update

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


# 10 choice

BOUNDARY = f"{BOOK}/neuron.html#the-boundary-is-straight-the-probability-is-a-ramp"

hints(
    "choice",
    "Set the boundary somewhere, note where it crosses the axes, make your change, and compare.",
    "The boundary is where w1 x1 + w2 x2 + b = 0. Which changes keep this equation's solutions?",
)


def letter(option, v):
    return "abcdef"[(option - v) % 6]


@mistake(
    "choice",
    slug="bias-alone",
    says="Doubling b shifts the boundary, parallel to itself, and leaves the ramp as steep as it was.",
    hint=("Move only b and watch the boundary.", "Steepness is the length of (w1, w2): b is not part of it."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(0, v)


@mistake(
    "choice",
    slug="weights-alone",
    says="Doubling w1 and w2 makes the ramp steeper, but without b the boundary moves towards the average flower.",
    hint=("Double both weights and watch where the boundary crosses an axis.", "Then see which b brings it back."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(1, v)


@mistake(
    "choice",
    slug="one-weight",
    says="Doubling w1 alone turns the boundary: it stands at a right angle to (w1, w2).",
    hint=("Move only w1 and watch the boundary's angle.", "To keep the angle, keep the ratio of w1 and w2."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(2, v)


@mistake(
    "choice",
    slug="bias-shifted",
    says="Adding 1 to b shifts the boundary and changes no steepness.",
    hint=("Move only b and watch the boundary.", "Steepness is the length of (w1, w2): b is not part of it."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(4, v)


@mistake(
    "choice",
    slug="signs-changed",
    says="Changing all signs leaves the boundary and the steepness, but swaps its sides: every σ(z) becomes 1 − σ(z).",
    hint=("Change the three signs and watch the colors.", "The ramp must become steeper, not turn around."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(5, v)


# 11 report

hints(
    "report",
    "Multiply w1, w2 and b by 3 in the figure of section 10: what happens to the boundary, and to the probabilities?",
    "Which flowers get cheaper when every probability moves towards 0 or 1, and which get dearer?",
)
