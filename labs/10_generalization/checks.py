"""The checks of lab 10: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words


def numbers_of(part, name):
    """A part as an array of whole numbers, or a sentence for the student."""
    require(isinstance(part, np.ndarray), f"{name} must be a NumPy array of example numbers")
    require(part.ndim == 1, f"{name} must have one axis: an example number in each entry")
    require(part.dtype.kind in "iu" or part.size == 0, f"{name} must hold whole numbers: the numbers of examples")
    return part.astype(int)


def twice(numbers):
    """Does any number come more than once?"""
    return len(set(numbers.tolist())) < len(numbers)


def a_run(numbers):
    """Are these neighbors, without a gap?"""
    return len(numbers) > 0 and int(numbers.max() - numbers.min()) + 1 == len(numbers)


# 1


def three_parts(student, N, fractions, seed):
    """The three parts as arrays of whole numbers."""
    result = parts(student.split(N, fractions, seed), "training", "validation", "test")
    return [numbers_of(part, f"the {name} part") for name, part in result.items()]


def told_of_a_split(student, N, fractions, seed):
    """What can be said of a split whatever the shuffle."""
    cut = three_parts(student, N, fractions, seed)
    every, (training, validation, test) = np.concatenate(cut), (set(part.tolist()) for part in cut)
    return given(
        {
            "sizes of the parts": np.array([len(part) for part in cut]),
            "numbers outside 0 to N - 1": int(np.sum((every < 0) | (every >= N))),
            "an example is in no part": not set(range(N)) <= set(every.tolist()),
            "an example is twice in a part": any(twice(part) for part in cut),
            "training and validation part share examples": bool(training & validation),
            "training and test part share examples": bool(training & test),
            "only validation and test part share examples": bool(validation & test)
            and not training & (validation | test),
            "each part is a run of neighbors": all(a_run(part) for part in cut if len(part)),
        },
        N=N,
        fractions=np.array(fractions),
    )


@check("split", points=2)
def as_the_lectures_cut(student, v, rng):
    """Some 40 to 80 examples, 70-15-15."""
    return told_of_a_split(student, (41, 44, 47, 48, 61, 64, 67, 68)[v], (0.7, 0.15, 0.15), 10 + v)


@check("split", points=1)
def twice_from_a_seed(student, v, rng):
    """80-10-10; the same seed gives the same parts, another seed others."""
    N = 24 + 10 * v
    first, same, other = (three_parts(student, N, (0.8, 0.1, 0.1), seed) for seed in (int(v), int(v), int(v) + 1))
    again, changed = ([np.array_equal(a, b) for a, b in zip(first, rest)] for rest in (same, other))
    return {
        "the same from the same seed": all(again),
        "the same from another seed": all(changed),
        "sizes of the parts": np.array([len(part) for part in first]),
    }


# 2


def labels(rng, *counts):
    """Class numbers in no order, so many of each class."""
    return rng.permutation(np.repeat(np.arange(len(counts)), counts))


def told_of_a_part(student, y, fraction, seed):
    """What can be said of a stratified part whatever the choice."""
    result = student.stratified(y, fraction, seed)
    require(result is not None, "returned None: is a `return` missing?")
    part = numbers_of(result, "the held-out part")
    inside = part[(part >= 0) & (part < len(y))]
    first = [set(np.flatnonzero(y == c)[: int(np.sum(y[inside] == c))].tolist()) for c in np.unique(y)]
    return given(
        {
            "held out of each class": np.bincount(y[inside], minlength=int(y.max()) + 1),
            "numbers outside 0 to N - 1": len(part) - len(inside),
            "an example is held out twice": twice(part),
            "the first of each class are held out": set(inside.tolist()) == set().union(*first),
        },
        fraction=fraction,
    )


@check("stratified", points=2)
def three_classes(student, v, rng):
    """A common class and two rare ones; 30 % are held out."""
    return told_of_a_part(student, labels(rng, 36 + 10 * v, 19, 1, 9), 0.3, 10 + v)


@check("stratified", points=1)
def again_from_a_seed(student, v, rng):
    """A fifth of two classes; the same seed gives the same part, another seed another one, and each class its own."""
    y = labels(rng, 20, 60)
    alike = np.arange(60) % 2
    part = set(numbers_of(student.stratified(alike, 0.2, int(v)), "the held-out part").tolist())
    first, same, other = (
        numbers_of(student.stratified(y, 0.2, seed), "the held-out part") for seed in (int(v), int(v), int(v) + 1)
    )
    return {
        "held out of each class": np.bincount(y[first[(first >= 0) & (first < len(y))]], minlength=2),
        "the same from the same seed": set(first.tolist()) == set(same.tolist()),
        "the same from another seed": set(first.tolist()) == set(other.tolist()),
        "the same places in two classes of one size": {k + 1 for k in part if k % 2 == 0} == {k for k in part if k % 2},
    }


# 3


def pairs_of(student, N, k, seed):
    """The pairs as arrays of whole numbers, or a sentence for the student."""
    result = student.folds(N, k, seed)
    require(result is not None, "returned None: is a `return` missing?")
    try:
        pairs = [(first, second) for first, second in result]
    except (TypeError, ValueError):
        pairs = []
    require(pairs, "`folds` must return a list of pairs (training, validation)")
    return [(numbers_of(a, "a training part"), numbers_of(b, "a validation part")) for a, b in pairs]


def told_of_folds(student, N, k, seed):
    """What can be said of folds whatever the shuffle."""
    pairs = pairs_of(student, N, k, seed)
    validated = np.concatenate([b for _, b in pairs])
    everyone = set(range(N))
    return given(
        {
            "validation parts' sizes": np.array([len(b) for _, b in pairs]),
            "training parts' sizes": np.array([len(a) for a, _ in pairs]),
            "numbers outside 0 to N - 1": sum(int(np.sum((c < 0) | (c >= N))) for pair in pairs for c in pair),
            "an example trains and validates in one pair": any(set(a.tolist()) & set(b.tolist()) for a, b in pairs),
            "an example has no part in a pair": any(
                not everyone <= set(a.tolist()) | set(b.tolist()) for a, b in pairs
            ),
            "an example never validates": not everyone <= set(validated.tolist()),
            "an example validates twice": twice(validated),
            "validation parts are runs of neighbors": all(a_run(b) for _, b in pairs),
        },
        N=N,
        k=k,
    )


@check("folds", points=2)
def an_uneven_cut(student, v, rng):
    """5 folds of examples that 5 does not divide."""
    return told_of_folds(student, 33 + 5 * v, 5, 10 + v)


@check("folds", points=1)
def folds_from_a_seed(student, v, rng):
    """4 even folds; the same seed gives the same folds, another seed others."""
    first, same, other = (pairs_of(student, 24 + 4 * v, 4, seed) for seed in (int(v), int(v), int(v) + 1))
    alike = [all(np.array_equal(np.sort(a[1]), np.sort(b[1])) for a, b in zip(first, rest)) for rest in (same, other)]
    return {
        "number of folds": len(first),
        "the same from the same seed": alike[0],
        "the same from another seed": alike[1],
    }


# 4


def columns(rng, n, d):
    """n rows whose d columns differ much in place and spread."""
    return rng.normal(size=(n, d)) * np.linspace(0.4, 3, d) + np.linspace(-2, 5, d)


@check("standardize", points=2)
def two_parts(student, v, rng):
    """6 training examples and 4 others, 3 columns."""
    train, other = columns(rng, 6, 3), columns(rng, 4, 3) + 1
    return parts(student.standardize(train, other), "train", "other")


@check("standardize", points=1)
def a_dead_column(student, v, rng):
    """A pixel that is 0 in every training example, but not elsewhere."""
    train, other = columns(rng, 5, 2), columns(rng, 3, 2)
    train[:, 0] = 0
    return parts(student.standardize(train, other), "train", "other")


# 5


@check("nearest", points=2)
def many_questions(student, v, rng):
    """12 training examples, each with a label of its own, and 24 questions."""
    X, queries = rng.normal(size=(12, 4)) * np.array([1.0, 2.0, 0.7, 1.0]), rng.normal(size=(24, 4))
    queries[:8] += 3  # far from all: where the length of a row and its distance part
    y = 15 + rng.permutation(12)
    return given({"answers": student.nearest(X, y, queries)}, rows={"queries": queries})


@check("nearest", points=1)
def its_own_training_set(student, v, rng):
    """The training examples themselves as questions."""
    X, y = rng.normal(size=(7, 2)), rng.permutation(7) * 3
    return given({"answers": student.nearest(X, y, X)}, rows={"X": X})


# 6


def line_s_error(X_train, y_train, X_validation, y_validation):
    """Mean squared error of a line through the origin that was fitted to the first two."""
    w = np.linalg.lstsq(X_train, y_train, rcond=None)[0]
    return float(np.mean((X_validation @ w - y_validation) ** 2))


def pairs_by_hand(*validation):
    """Pairs (training, validation) from the validation parts."""
    return [(np.concatenate(validation[:i] + validation[i + 1 :]), part) for i, part in enumerate(validation)]


@check("cross_validate", points=2)
def of_uneven_folds(student, v, rng):
    """4 folds of 3 and 2 examples."""
    X, y = rng.normal(size=(10, 2)), rng.normal(size=10) + 2
    pairs = pairs_by_hand(np.array([7, 2, 5]), np.array([0, 8, 3]), np.array([1, 9]), np.array([6, 4]))
    return parts(student.cross_validate(line_s_error, X, y, pairs), "mean error", "standard error")


@check("cross_validate", points=2)
def one_training_for_each_fold(student, v, rng):
    """3 folds; how often a model is trained, and on how many examples."""
    X, y, asked = rng.normal(size=(9, 2)), rng.normal(size=9), []

    def error_of(X_train, y_train, X_validation, y_validation):
        asked.append((len(X_train), len(X_validation)))
        return line_s_error(X_train, y_train, X_validation, y_validation)

    pairs = pairs_by_hand(np.array([3, 0, 7, 5]), np.array([2, 8, 1]), np.array([6, 4]))
    result = parts(student.cross_validate(error_of, X, y, pairs), "mean error", "standard error")
    sizes = np.array(asked) if asked else np.zeros((0, 2), int)
    return {"examples to train on, and to validate on": sizes} | result


# 7


def three_curves(rng, best, lucky, models):
    """Errors whose smallest is the last in training, ``best`` in validation, ``lucky`` in the test."""
    train = np.sort(rng.uniform(0.05, 0.4, models))[::-1].copy()
    validation, test = rng.uniform(0.3, 0.6, (2, models))
    validation[best], test[lucky] = rng.uniform(0.15, 0.2, 2)
    return train, validation, test


def choice(student, *errors):
    """The model and the error; an array of the two will do, though it makes a float of the model's number."""
    result = student.choose(*errors)
    if isinstance(result, np.ndarray) and result.shape == (2,) and float(result[0]).is_integer():
        result = int(result[0]), float(result[1])
    return parts(result, "model", "error")


@check("choose", points=2)
def of_seven_models(student, v, rng):
    """7 models, no two of them alike."""
    roles = np.array(
        [
            [0.10, 0.22, 0.42],  # best on the validation part
            [0.14, 0.45, 0.12],  # lucky on the test part
            [0.11, 0.26, 0.25],  # good on both
            [0.30, 0.60, 0.62],  # worst
            [0.46, 0.48, 0.51],  # the same on all parts
            [0.04, 0.26, 0.47],  # good on the first two
            [0.02, 0.38, 0.45],  # remembers its training part
        ]
    )
    roles = roles[[*rng.permutation(6), 6]] + rng.uniform(0, 0.01, (7, 3))
    train, validation, test = np.ascontiguousarray(roles.T)
    told = choice(student, train, validation, test)
    return given(told, train=train, validation=validation, test=test)


@check("choose", points=1)
def of_three_models(student, v, rng):
    """3 models."""
    train, validation, test = three_curves(rng, 0, 1, 3)
    told = choice(student, train, validation, test)
    return given(told, train=train, validation=validation, test=test)


# 8


@check("polynomial", points=2)
def up_to_the_second(student, v, rng):
    """Degree 2, 3 examples."""
    X = rng.uniform(0.5, 2, size=(3, 2)) * np.array([1, -1])
    return given({"columns": student.polynomial(X, 2)}, rows={"X": X})


@check("polynomial", points=2)
def up_to_the_third(student, v, rng):
    """Degree 3, then degree 1, 2 examples."""
    X = rng.uniform(0.5, 2, size=(2, 2)) * np.array([-1, 1])
    return [given({"columns": student.polynomial(X, degree)}, rows={"X": X}) for degree in (3, 1)]


# 9


@check("decompose", points=2)
def of_four_runs(student, v, rng):
    """4 runs, 3 points."""
    truth = rng.normal(size=3)
    predictions = truth + rng.normal(size=(4, 3)) + np.array([0.5, -1.0, 1.5])
    return parts(student.decompose(predictions, truth), "bias squared", "variance")


@check("decompose", points=1)
def at_one_point(student, v, rng):
    """5 runs, a single point."""
    truth, predictions = rng.normal(size=1), rng.normal(size=(5, 1)) + 2
    told = parts(student.decompose(predictions, truth), "bias squared", "variance")
    return given(told, predictions=predictions, truth=truth)


# 10


@check("best_between", points=3)
def the_two_strengths(student, v, rng):
    """Two strengths of the penalty."""
    value = student.best_between
    require(
        type(value) in (tuple, list, np.ndarray) and len(value) == 2,
        "best_between must be a pair of numbers, such as (0.5, 2.0)",
    )
    return {"from": value[0], "to": value[1]}


# 11


@check("best_penalty", points=2)
def the_penalty_read_off(student, v, rng):
    """One strength, to the nearest position of the slider."""
    value = student.best_penalty
    require(type(value) in (int, float) or isinstance(value, np.floating), "best_penalty must be one number")
    require(np.isfinite(value) and value != 0, "best_penalty must be a number above 0: what the slider shows")
    if value < 0 or value > 1:  # no position of the slider
        return {"best_penalty": float(np.round(2 * value) / 2)}
    position = np.round(2 * np.log10(value)) / 2
    near = abs(np.log10(value) - position) < 0.03  # 0.03 is 0.0316
    return {"best_penalty": float(f"{10**position if near else value:.3g}")}


# 12


@check("report", points=0)
def long_enough(student, v, rng):
    """60 to 200 words; a person reads and grades them."""
    require_words(student.report, 60, 200)
