"""The checks of lab 01: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words
from course_utils.data import two_species


def examples(rng, n, d):
    """n random examples with d features, labels of both kinds but not half and half, some w and b."""
    y = (np.arange(n) % 3 == 0).astype(int)
    return rng.normal(size=(n, d)), rng.permutation(y), rng.normal(size=d), float(rng.normal() + 0.5)


# 1


@check("sigmoid", points=1)
def ordinary_scores(student, v, rng):
    """A matrix of scores between −6 and 6, 0 among them."""
    z = rng.uniform(-6, 6, size=(2, 3))
    z[0, 1], z[1, 0] = 0.0, -4.5
    return given({"sigma": student.sigmoid(z)}, z=z)


@check("sigmoid", points=1)
def whole_scores(student, v, rng):
    """Whole numbers."""
    z = np.array([-3, 0, 2, 1 + v])
    return given({"sigma": student.sigmoid(z)}, z=z)


@check("sigmoid", points=1)
def large_scores(student, v, rng):
    """Scores beyond ±710, where exp overflows."""
    far = 733.0 + 0.9 * v
    z = np.array([-far, -30.5, 30.5, far])
    return given({"sigma": student.sigmoid(z)}, z=z)


# 2


@check("neuron", points=1, needs=("sigmoid",))
def a_batch(student, v, rng):
    """A batch of 5 examples with 3 features."""
    X, _, w, b = examples(rng, 5, 3)
    return given({"y_hat": student.neuron(X, w, b)}, rows={"X": X}, w=w, b=b)


@check("neuron", points=1)
def one_feature(student, v, rng):
    """4 examples with 1 feature; one has a score below −730."""
    X, _, w, b = examples(rng, 4, 1)
    X[2] = (-732.0 - v - b) / w
    return given({"y_hat": student.neuron(X, w, b)}, rows={"X": X}, w=w, b=b)


# 3


@check("binary_cross_entropy", points=1)
def a_mean(student, v, rng):
    """The mean over 7 examples."""
    y = rng.permutation([0, 0, 0, 0, 0, 1, 1])
    y_hat = rng.uniform(0.05, 0.95, size=7)
    return given({"loss": student.binary_cross_entropy(y_hat, y)}, y_hat=y_hat, y=y)


@check("binary_cross_entropy", points=1)
def sure_and_right(student, v, rng):
    """Predictions of exactly 0 and 1 that are right."""
    p, q = rng.uniform(0.2, 0.4, size=2)
    y_hat, y = np.array([0.0, p, 1.0, q, 0.0]), np.array([0, 1, 1, 0, 0])
    return given({"loss": student.binary_cross_entropy(y_hat, y)}, y_hat=y_hat, y=y)


@check("binary_cross_entropy", points=1)
def sure_and_wrong(student, v, rng):
    """A prediction of exactly 1 where the label is 0."""
    p, q = rng.uniform(0.2, 0.4, size=2)
    y_hat, y = np.array([1.0, p, q]), np.array([0, 1, 0])
    return given({"loss": student.binary_cross_entropy(y_hat, y)}, y_hat=y_hat, y=y)


# 4


@check("binary_cross_entropy_with_logits", points=1)
def ordinary_logits(student, v, rng):
    """Scores between −4 and 4."""
    y = rng.permutation([0, 0, 0, 0, 0, 1, 1])
    z = rng.uniform(-4, 4, size=7)
    return given({"loss": student.binary_cross_entropy_with_logits(z, y)}, z=z, y=y)


@check("binary_cross_entropy_with_logits", points=1)
def large_and_right(student, v, rng):
    """Scores beyond ±710 on the right side."""
    z, y = np.array([800.0 + v, -800.0 - v, 0.5]), np.array([1, 0, 1])
    return given({"loss": student.binary_cross_entropy_with_logits(z, y)}, z=z, y=y)


@check("binary_cross_entropy_with_logits", points=1)
def large_and_wrong(student, v, rng):
    """Scores beyond ±710 on the wrong side."""
    z, y = np.array([800.0 + v, -800.0 - v, -0.5]), np.array([0, 1, 0])
    return given({"loss": student.binary_cross_entropy_with_logits(z, y)}, z=z, y=y)


@check("binary_cross_entropy_with_logits", points=1)
def sure_and_right_logits(student, v, rng):
    """Scores so right that the loss is almost 0."""
    z = rng.uniform(40, 60, size=5)
    y = np.array([0, 1, 1, 0, 1])
    z = np.where(y == 1, z, -z)
    return given({"loss": student.binary_cross_entropy_with_logits(z, y)}, z=z, y=y)


# 5


@check("gradient", points=2, needs=("neuron",))
def of_a_batch(student, v, rng):
    """Both parts, for 7 examples with 3 features."""
    X, y, w, b = examples(rng, 7, 3)
    return given(parts(student.gradient(X, y, w, b), "g_w", "g_b"), X=X, y=y, w=w, b=b)


@check("gradient", points=1)
def of_one_example(student, v, rng):
    """Both parts, for a single example with 2 features."""
    X, _, w, b = examples(rng, 1, 2)
    return given(parts(student.gradient(X, np.array([0]), w, b), "g_w", "g_b"), X=X, y=np.array([0]), w=w, b=b)


@check("gradient", points=1)
def of_a_sure_neuron(student, v, rng):
    """Both parts, where every probability is 1 to the last digit."""
    X, y, w, _ = examples(rng, 5, 2)
    return given(parts(student.gradient(X, y, w, 800.0), "g_w", "g_b"), w=w, b=800.0)


# 6


@check("train", points=2, needs=("gradient", "binary_cross_entropy_with_logits"))
def first_steps(student, v, rng):
    """The first 1, 2 and 3 steps on 6 examples."""
    X, y, _, _ = examples(rng, 6, 2)
    lr = v.choose(0.5, 0.8, 1.0, 1.5)
    return [given(parts(student.train(X, y, lr, steps), "w", "b", "losses"), lr=lr, steps=steps) for steps in (1, 2, 3)]


@check("train", points=1)
def on_iris(student, v, rng):
    """300 steps on setosa and virginica."""
    X, y = two_species("setosa", "virginica")
    w, b, losses = parts(student.train(X, y, v.choose(0.25, 0.3, 0.35, 0.4), 300), "w", "b", "losses").values()
    return {"w": w, "b": b, "number of losses": len(losses), "last loss": losses[-1]}


# 7


def scored(v, *scores):
    """One feature, w = [1] and b chosen so that the scores come out exactly as given."""
    b = 0.25 * v + 0.75
    return np.array(scores)[:, None] - b, np.array([1.0]), b


@check("predict", points=1, needs=("neuron",))
def at_one_half(student, v, rng):
    """The usual threshold, 0.5; one probability is exactly 0.5, one a little less."""
    X, w, b = scored(v, -2.0, 0.25, -0.375, 0.0, 4.0, -(2.0**-22), -3.0, 2.0, -1.0, 0.625, -1.5)
    return given({"labels": student.predict(X, w, b)}, rows={"X": X}, w=w, b=b)


@check("predict", points=1)
def at_another_threshold(student, v, rng):
    """Another threshold."""
    threshold = v.choose(0.2, 0.3, 0.7, 0.8)
    X, w, b = scored(v, -2.0, -1.0, -0.125, 0.25, 4.5, 0.75, 1.0, 2.0)
    return given({"labels": student.predict(X, w, b, threshold)}, rows={"X": X}, w=w, b=b, threshold=threshold)


# 8


@check("softmax", points=1)
def rows_of_scores(student, v, rng):
    """3 examples, 4 classes."""
    z = rng.normal(scale=2, size=(3, 4))
    return given({"y_hat": student.softmax(z)}, rows={"z": z})


@check("softmax", points=1)
def large_rows(student, v, rng):
    """Scores near −1000 in one row, near 0 in another, far apart in the last."""
    far = np.array([[-1000.0] * 3, [0.0] * 3, [800.0, 0.0, -800.0]])
    z = rng.normal(size=(3, 3)) + far
    return given({"y_hat": student.softmax(z)}, rows={"z": z})


@check("softmax", points=1)
def whole_number_rows(student, v, rng):
    """Whole-number scores."""
    z = np.array([[2, 0, -1], [0, v, 3]])
    return given({"y_hat": student.softmax(z)}, rows={"z": z})


# 9


def with_score(rng, w, b, score):
    """A random example with this score."""
    x = rng.normal(size=w.shape)
    return x + (score - (x @ w + b)) * w / (w @ w)


def neuron_with_a_say_of_b(rng, sign):
    """A neuron whose bias decides: w of length 1.5, b of this sign and larger than the scores asked of it."""
    w = rng.normal(size=3)
    return 1.5 * w / np.sqrt(w @ w), sign * float(rng.uniform(4, 5))


@check("perceptron_update", points=1)
def wrong_examples(student, v, rng):
    """Two examples that it has wrong, one of each label."""
    lr, trace = v.choose(0.01, 0.02, 0.03, 0.04), []
    for label, wrong in ((1, -3.0), (0, 3.0)):
        w, b = neuron_with_a_say_of_b(rng, wrong)
        x = with_score(rng, w, b, wrong)
        after = parts(student.perceptron_update(w, b, x, label, lr), "w", "b")
        trace.append(given(after, score=wrong, y=label, lr=lr))
    return trace


@check("perceptron_update", points=1)
def right_examples(student, v, rng):
    """Two examples that it has right: nothing moves."""
    trace = []
    for label, score in ((1, 0.3), (0, -0.3)):
        w, b = neuron_with_a_say_of_b(rng, score)
        x = with_score(rng, w, b, score)
        after = parts(student.perceptron_update(w, b, x, label, 1.0), "w", "b")
        trace.append(given(after, score=score, y=label, lr=1.0))
    return trace


@check("perceptron_update", points=1)
def on_the_boundary(student, v, rng):
    """A score of exactly 0, with each label."""
    w, x = np.array([1.0, -1.0, 1.0]), np.array([1.0, 1.0, 0.0])  # -1, 0 and 1 are never nudged, so the tie stays one
    updates = ((label, student.perceptron_update(w, 0.0, x, label, 0.5)) for label in (0, 1))
    return [given(parts(after, "w", "b"), score=0.0, y=label, lr=0.5) for label, after in updates]


# 10


@check("choice", points=2)
def the_option_chosen(student, v, rng):
    """One letter, a to f."""
    letter = student.choice
    is_letter = type(letter) is str and letter.strip().lower() in list("abcdef")
    require(is_letter, 'choice must be one letter in quotes, such as "a"')
    return {"choice": letter.strip().lower()}


# 11


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
