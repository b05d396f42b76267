"""The checks of lab 13: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words
from course_utils.nn.functional import softmax

FAULTS = (
    "rate too low",
    "rate too high",
    "gradient with the wrong sign",
    "weights start too large",
    "dead units",
    "images shuffled without their labels",
    "softmax taken twice",
    "learned by heart",
    "validation labels out of order",
    "validation images seen in training",
    "nothing found",
)


# 1


@check("first_loss", points=2)
def of_three_layers(student, v, rng):
    """Without a penalty, then with one."""
    sizes, std = v.choose((64, 32, 10), (50, 20, 7), (64, 24, 6), (36, 30, 5)), v.choose(0.01, 0.02, 0.03, 0.05)
    return [
        given({"loss": student.first_loss(sizes, std, strength)}, sizes=sizes, std=std, strength=strength)
        for strength in (0.0, 3.0 + v)
    ]


# 2


def few_examples(rng, labels, d):
    """Examples with a sign of their class, some noise, and the row's number in the first column."""
    y = np.array(labels)
    X = rng.normal(size=(len(y), d)) / 5
    X[:, 0] = np.arange(len(y)) / 10
    X[np.arange(len(y)), 1 + y] += 1.0
    return X, y


def by_heart(student, X, y, per_class, lr, limit):
    """What overfit_few gives for a softmax classifier that starts with wrong beliefs, and what it asked for."""
    K, asked = y.max() + 1, {"rows": [], "steps": 0, "looks": []}

    def scores(theta, X):
        return X[:, 1:] @ np.reshape(theta, (-1, K))

    def rows_of(X):
        return np.sort(np.round(10 * X[:, 0]).astype(int))

    def loss_and_gradient(theta, X, y):
        asked["rows"], asked["steps"] = rows_of(X), asked["steps"] + 1
        require(
            asked["steps"] <= 5 * limit, "the gradient was asked for far more often than limit: does your loop end?"
        )
        g, of_label = softmax(scores(theta, X)), (np.arange(len(y)), y)
        loss = -np.mean(np.log(g[of_label]))
        g[of_label] -= 1
        return loss, (X[:, 1:].T @ g).ravel() / len(y)

    def accuracy(theta, X, y):
        asked["looks"] = rows_of(X)
        return float(np.mean(scores(theta, X).argmax(axis=1) == y))

    theta = 1.2 * np.eye(X.shape[1] - 1, K, k=1).ravel()  # the sign of each class speaks for the next one
    told = parts(
        student.overfit_few(theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit),
        "theta",
        "steps",
        "accuracy",
    )
    seen = {"examples of the last gradient": asked["rows"], "examples of the last look": asked["looks"]}
    return {"steps": told["steps"], "accuracy": told["accuracy"]} | seen | {"theta": told["theta"]}


@check("overfit_few", points=3)
def two_of_each(student, v, rng):
    """12 examples of 3 classes, 2 of each are learned."""
    X, y = few_examples(rng, [0, 0, 0, 1, 0, 2, 1, 0, 2, 1, 2, 2], 4)
    return by_heart(student, X, y, 2, v.choose(0.5, 0.6, 0.7, 0.4), 200)


@check("overfit_few", points=2)
def labels_that_are_left_out(student, v, rng):
    """Labels of which one never occurs, the largest first; then too few steps."""
    X, y = few_examples(rng, [3, 3, 0, 3, 3, 1, 0, 1, 0, 1, 3], 5)
    whole, cut_short = (by_heart(student, X, y, 3, lr, limit) for lr, limit in ((0.5 + 0.02 * v, 300), (1.2, 2)))
    return [whole, {name: cut_short[name] for name in ("steps", "accuracy", "theta")}]


# 3


@check("stop_at", points=2)
def of_runs_that_explode(student, v, rng):
    """A loss that grows past three times the first, one that comes back, one that goes from step to step."""
    first = 2.0 + 0.1 * v
    told = []
    for shares in (
        [1, 0.9, 1.4, 2.9, 3.2, 9.0, 40.0],
        [1, 0.5, 1.2, 3.3, 0.8, 5.0],
        [1, 0.3, 0.95, 1.3, 2.0, 2.9, 2.5],
    ):
        losses = first * np.array(shares)
        told.append(given({"stops at": student.stop_at(losses)}, losses=losses))
    return told


@check("stop_at", points=2)
def of_losses_that_are_no_numbers(student, v, rng):
    """NaN and infinite losses of both signs; exactly three times the first; a single loss."""
    told = []
    for losses in (
        [2.5, 2.0, 1.5, np.nan, np.nan],
        [2.5, 2.0, 1.0, 1.0, np.inf, np.nan],
        [2.0, 1.0, -np.inf, 1.0],
        [1.5, 1.0, 4.5, 2.0],
        [np.nan, 1.0],
        [0.25 + v, 0.125],
    ):
        losses = np.array(losses)
        told.append(given({"stops at": student.stop_at(losses)}, losses=losses))
    return told


# 4


def two_states(rng, *shapes):
    """Layers before and after a step; the smaller a layer's number, the farther it moves."""
    before = [rng.normal(size=shape) for shape in shapes]
    return before, [W + rng.normal(size=W.shape) * 0.1**k for k, W in enumerate(before)]


@check("update_ratios", points=2)
def of_two_layers(student, v, rng):
    """Two matrices and two vectors."""
    before, after = two_states(rng, (3, 2), (2,), (2, 4 + v), (4,))
    kept = [W.copy() for W in (*before, *after)]
    told = {"ratios": student.update_ratios(before, after)}
    untouched = all(map(np.array_equal, kept, (*before, *after)))
    require(untouched, "`update_ratios` changes arrays in its lists: never change an argument")
    return given(told, before=before[1], after=after[1])


@check("update_ratios", points=1)
def of_zeros(student, v, rng):
    """Zeros that move, zeros that stay, a layer that stays, a layer that becomes 0."""
    W = rng.normal(size=(2, 2))
    before = [np.zeros(3), np.zeros(2), W, W + 1]
    return {"ratios": student.update_ratios(before, [np.full(3, 0.1 + v), np.zeros(2), W.copy(), np.zeros((2, 2))])}


# 5


@check("rate_at", points=2)
def of_some_shares(student, v, rng):
    """Both ends, the middle, and shares between them."""
    low, high = v.choose((1e-4, 1e-1), (1e-5, 1e-2), (1e-6, 1e-2), (1e-3, 10.0))
    u = np.array([0.0, 1.0, 0.5, 0.25, *rng.uniform(size=2)])
    return given({"rate": student.rate_at(u, low, high)}, u=u, low=low, high=high)


@check("rate_at", points=1)
def of_a_narrow_range(student, v, rng):
    """A range within one decade, and no power of ten at its ends."""
    low, high, u = 0.02 + 0.001 * v, 0.07, rng.uniform(size=3)
    return given({"rate": student.rate_at(u, low, high)}, u=u, low=low, high=high)


# 6


def settled(told):
    """A grid's rows in an order of their own, where it is a table of numbers."""
    table = np.asarray(told)
    if type(told) is not np.ndarray or table.dtype.kind != "f" or table.ndim != 2:
        return {"settings": told}
    keys = np.array([[float(f"{x:.6e}") for x in row] for row in table])
    return {"settings": table[np.lexsort(keys.T[::-1])]}


@check("grid", points=2, needs=("rate_at",))
def of_two_ranges(student, v, rng):
    """Two hyperparameters, a budget that is no square."""
    ranges = [(1e-4, 1e-1), v.choose((1e-6, 1e-2), (1e-5, 1e-2), (1e-4, 1.0), (1e-3, 1.0))]
    budget = v.choose(7, 8, 5, 6)
    return given(settled(student.grid(ranges, budget)), budget=budget)


@check("grid", points=1)
def of_one_and_of_three(student, v, rng):
    """One hyperparameter with 5 runs, three with as many as they need for 4 values each, and a single run."""
    three = student.grid([(1e-3, 1.0), (1e-2, 1.0), (1e-5, 1e-1)], 64)
    return [
        settled(student.grid([(1e-3, 1.0 + v)], 5)),
        {"shape": np.shape(three), "largest of each": np.max(np.atleast_2d(three), axis=0)},
        settled(student.grid([(1e-3, 1.0), (1e-4, 1.0)], 1)),
    ]


# 7


def after_a_search(student, rates, scores, low, high):
    """The range that comes next."""
    answer = student.next_range(np.array(rates), np.array(scores), low, high)
    if isinstance(answer, np.ndarray) and answer.shape == (2,):
        answer = tuple(answer)  # an array of two numbers will do
    told = parts(answer, "low", "high")
    return given(told, rates=np.array(rates), scores=np.array(scores))


@check("next_range", points=3)
def inside_and_at_both_ends(student, v, rng):
    """The best rate in the middle of the range, near its lower end, and near its upper end."""
    low, high = v.choose((1e-5, 1e-1), (1e-4, 1.0), (1e-6, 1e-2), (1e-5, 1.0))
    shares = np.array([0.62, 0.35, 0.97, 0.03, 0.8]) + rng.uniform(-0.01, 0.01, 5)
    rates = low * (high / low) ** shares
    base = np.round(rng.uniform(0.3, 0.6, 5), 3)
    told = []
    for best in (1, 3, 2):
        scores = base.copy()
        scores[best] = 0.8
        told.append(after_a_search(student, rates, scores, low, high))
    return told


@check("next_range", points=2)
def beside_an_explosion(student, v, rng):
    """Runs that exploded; a best rate that is near the end in one way of counting and not in the other."""
    low, high = 1e-4, 1.0
    rates = low * (high / low) ** np.array([0.2, 0.45, 0.85, 0.95])
    scores = np.array([[0.5, 0.4, 0.8, np.nan], [0.82, 0.4, 0.3, np.nan], [np.nan, 0.6, 0.41, 0.5]]) + 0.01 * v
    return [after_a_search(student, rates, row, low, high) for row in scores]


# 8


def accuracies(rng, runs, epochs):
    """Validation and test accuracies that rise and fall; no two are equal."""
    validation = np.round(rng.uniform(0.5, 0.8, size=(runs, epochs)), 3) + 1e-4 * rng.permutation(
        runs * epochs
    ).reshape(runs, epochs)
    return validation, np.round(rng.uniform(0.5, 0.8, size=(runs, epochs)), 3)


@check("best_run", points=2)
def of_four_runs(student, v, rng):
    """4 runs of 3 epochs, one of them exploded; the best epoch is not the last."""
    validation, test = accuracies(rng, 4, 3)
    validation[0] = np.round(rng.uniform(0.8, 0.84, size=3), 3)  # steady, and never the best
    validation[1, 1:] = test[1, 1:] = np.nan
    validation[2, v.choose(0, 1, 0, 1)], validation[3, 2], test[3, 0] = 0.9, 0.85, 0.91
    test[0, (validation[0].argmax() + 1) % 3] = 0.93
    return given(
        parts(student.best_run(validation, test), "run", "epoch", "accuracy"), validation=validation, test=test
    )


@check("best_run", points=2)
def of_equal_runs(student, v, rng):
    """In percent: three runs that reach the same, the first of them latest. Then an explosion after the best epoch."""
    validation, test = rng.integers(50, 80, size=(3, 4)), 50 + rng.permutation(12).reshape(3, 4)
    validation[0, 3] = validation[1, 1] = validation[2, 2] = 85 + v
    told = [
        given(parts(student.best_run(validation, test), "run", "epoch", "accuracy"), validation=validation, test=test)
    ]
    validation, test = accuracies(rng, 2, 4)
    validation[1, 0], validation[1, 2:], test[1, 2:] = 0.95, np.nan, np.nan
    told.append(parts(student.best_run(validation, test), "run", "epoch", "accuracy"))
    return told


# 9, 10


def named_fault(name, answer):
    """One of the listed faults."""
    known = type(answer) is str and answer.strip().lower() in FAULTS
    require(known, f'{name} must be one of the names in FAULTS, in quotes, such as "rate too high"')
    return {name: answer.strip().lower()}


@check("patient_a", points=2)
def the_fault_of_patient_a(student, v, rng):
    """One of the faults of the list."""
    return named_fault("patient_a", student.patient_a)


@check("patient_b", points=2)
def the_fault_of_patient_b(student, v, rng):
    """One of the faults of the list."""
    return named_fault("patient_b", student.patient_b)


# 11


def trained(student, rng, n, pixels, classes, epochs, batch_size, lr, strength, seed):
    """What the mended loop learns."""
    images, labels = rng.normal(size=(n, pixels)), rng.permutation(np.arange(n) % classes)
    result = student.train(images, labels, classes, epochs, batch_size, lr, strength, np.random.default_rng(seed))
    return parts(result, "weights", "bias")


@check("train", points=2)
def one_epoch(student, v, rng):
    """One epoch on 6 examples in batches of 2, without a penalty."""
    return trained(student, rng, 6, 2, 3, 1, 2, 0.5 + 0.05 * v, 0.0, 10 + v)


@check("train", points=3)
def three_epochs(student, v, rng):
    """Three epochs on 7 examples in batches of 3, the last batch has one; with a penalty."""
    return trained(student, rng, 7, 2, 2, 3, 3, 0.4, v.choose(0.1, 0.2, 0.3, 0.25), 20 + v)


# 12


@check("tipping_point", points=2)
def the_position_read_off(student, v, rng):
    """One position of the slider."""
    value = student.tipping_point
    require(type(value) in (int, float) or isinstance(value, np.floating), "tipping_point must be one number")
    return {"tipping_point": round(float(value), 2)}


# 13


@check("report", points=0)
def long_enough(student, v, rng):
    """80 to 220 words; a person reads and grades them."""
    require_words(student.report, 80, 220)
