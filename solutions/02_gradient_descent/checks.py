"""The checks of lab 02: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words


def rows(rng, n, k, scale=2.0):
    """n rows of k scores, and a label for each; not every class is as frequent as the others."""
    return rng.normal(scale=scale, size=(n, k)), rng.permutation(np.arange(n) ** 2 % k)


# 1


@check("cross_entropy", points=1)
def ordinary_rows(student, v, rng):
    """5 examples, 3 classes, ordinary scores."""
    scores, labels = rows(rng, 5, 3)
    return given({"loss": student.cross_entropy(scores, labels)}, labels=labels)


@check("cross_entropy", points=1)
def as_many_examples_as_classes(student, v, rng):
    """4 examples, 4 classes: a transposed array fits too."""
    scores, labels = rows(rng, 4, 4)
    return given({"loss": student.cross_entropy(scores, labels)}, labels=labels)


@check("cross_entropy", points=1)
def large_scores(student, v, rng):
    """Scores in the hundreds; one example is sure and wrong."""
    scores, _ = rows(rng, 3, 3)
    scores = scores + np.array([[900.0 + v], [-900.0], [0.0]])
    scores[2] = [0.0, 800.0 + v, -5.0]
    return given({"loss": student.cross_entropy(scores, np.array([1, 2, 0]))}, labels=np.array([1, 2, 0]))


@check("cross_entropy", points=1)
def sure_and_right(student, v, rng):
    """Two examples, all sure and right: the loss is small, but not 0."""
    scores = np.array([[6.0 + 0.1 * v, 0.0, 1.0], [0.5, -1.0, 6.5]])  # larger ones: any order of sums loses digits
    return given({"loss": student.cross_entropy(scores, np.array([0, 2]))}, labels=np.array([0, 2]))


@check("cross_entropy", points=1, hidden=True)
def rows_of_every_size(student, v, rng):
    """10 classes, scores of every size."""
    scores, labels = rows(rng, 7, 10)
    return {"loss": student.cross_entropy(scores * rng.choice([0.1, 1, 50, 400], size=(7, 1)), labels)}


# 2


@check("cross_entropy_gradient", points=1)
def of_ordinary_rows(student, v, rng):
    """5 examples, 3 classes."""
    scores, labels = rows(rng, 5, 3)
    return given({"g": student.cross_entropy_gradient(scores, labels)}, rows={"scores": scores, "labels": labels})


@check("cross_entropy_gradient", points=1)
def of_a_square(student, v, rng):
    """4 examples, 4 classes."""
    scores, labels = rows(rng, 4, 4)
    return given({"g": student.cross_entropy_gradient(scores, labels)}, rows={"scores": scores, "labels": labels})


@check("cross_entropy_gradient", points=1)
def of_large_scores(student, v, rng):
    """Scores in the hundreds."""
    scores, _ = rows(rng, 3, 3)
    scores = scores + np.array([[900.0 + v], [-900.0], [0.0]])
    return given({"g": student.cross_entropy_gradient(scores, np.array([1, 2, 0]))}, rows={"scores": scores})


@check("cross_entropy_gradient", points=1, hidden=True)
def of_many_classes(student, v, rng):
    """6 examples, 10 classes."""
    scores, labels = rows(rng, 6, 10)
    return {"g": student.cross_entropy_gradient(scores, labels)}


# 3


def bowl(x):
    return float(np.sum(np.asarray(x) ** 2))


def ripple(x):
    return float(np.sum(np.sin(3 * np.asarray(x))))


@check("chord_gap", points=1)
def on_a_bowl(student, v, rng):
    """A bowl, at t = 0.3 and t = 0.5."""
    a, b = rng.normal(size=2), rng.normal(size=2)
    return [given({"gap": student.chord_gap(bowl, a, b, t)}, a=a, b=b, t=t) for t in (0.3, 0.5)]


@check("chord_gap", points=1)
def on_a_ripple(student, v, rng):
    """A function with waves, where the gap is negative, at t = 0.25 and t = 0.8."""
    crest = np.pi / 6  # the chord between its two sides lies below
    a, b = crest - rng.uniform(0.2, 0.5, size=2), crest + rng.uniform(0.2, 0.5, size=2)
    return [given({"gap": student.chord_gap(ripple, a, b, t)}, a=a, b=b, t=t) for t in (0.25, 0.8)]


@check("chord_gap", points=1, hidden=True)
def on_a_straight_line(student, v, rng):
    """A function that is its own chord, and one that grows fast."""
    a, b = rng.normal(size=3), rng.normal(size=3)
    return [
        {"gap": student.chord_gap(lambda x: float(np.sum(np.asarray(x) ** 4)), a, b, 0.9)},
        {"gap": student.chord_gap(lambda x: float(np.exp(np.asarray(x)[0])), a, b, 0.1)},
    ]


# 4


def path_of(student, gradient, start, lr, steps, *tol):
    """The path that comes back, as its number of points, its first and its last ones."""
    calls = []

    def counted(theta):
        calls.append(1)
        require(len(calls) <= 10 * steps + 10, "`descend` does not come to an end")
        return gradient(np.asarray(theta, float))

    path = student.descend(counted, start, lr, steps, *tol)
    require(path is not None, "returned None: is a `return` missing?")
    try:
        points = [np.array(theta, float) for theta in path]
    except (TypeError, ValueError):
        points = []
    require(
        points and points[0].shape == np.shape(start), "`descend` must return a list of arrays, shaped as the start"
    )
    told = {"points": len(points), "first": points[0], "second": points[min(1, len(points) - 1)], "last": points[-1]}
    told["a point of whole numbers"] = any(np.asarray(theta).dtype.kind in "iu" for theta in path)
    return told | {"more gradients than points": len(calls) > len(points)}


def coupled(theta):
    """The gradient of a bowl whose axes are turned."""
    x, y = theta
    return np.array([2 * x + y, 3 * y + x])


@check("descend", points=2)
def four_steps(student, v, rng):
    """4 steps on a turned bowl."""
    start, lr = rng.normal(size=2), v.choose(0.1, 0.15, 0.2, 0.25)
    return given(path_of(student, coupled, start, lr, 4), start=start, lr=lr)


@check("descend", points=1)
def until_it_is_flat(student, v, rng):
    """Up to 60 steps on a bowl, from two sides; it stops when the gradient is small."""
    starts = (np.array([-1.0 - 0.1 * v, 0.05]), np.array([-0.6, -0.45]))
    return [given(path_of(student, lambda x: 2 * x, x, 0.3, 60, 0.01), start=x, lr=0.3, tol=0.01) for x in starts]


@check("descend", points=1)
def from_whole_numbers(student, v, rng):
    """A start of whole numbers."""
    start = np.array([3, -2 - v])
    return given(path_of(student, coupled, start, 0.1, 3), start=start, lr=0.1)


@check("descend", points=1)
def already_there(student, v, rng):
    """A start where the gradient is small already, one where it is exactly tol, and one step from elsewhere."""
    flat, edge, slope = np.array([0.004, -0.0045]), np.zeros(2), np.array([0.5 + 0.1 * v, -0.25])
    return [
        given(path_of(student, lambda x: 2 * x, flat, 0.1, 5, 0.01), start=flat, tol=0.01),
        given(path_of(student, lambda x: 2 * x, edge, 0.1, 5, 0.0), start=edge, tol=0.0),
        given(path_of(student, lambda x: 2 * x, slope, 0.1, 1, 0.01), start=slope, tol=0.01),
    ]


@check("descend", points=1, hidden=True)
def in_one_dimension(student, v, rng):
    """A single number, with the usual tolerance; then theta as a 2 × 2 array."""
    square = np.array([[0.004, 0.0035], [-0.001, 0.002]])  # small entries, but no small row sum
    return [
        path_of(student, lambda x: 4 * x**3, np.array([float(rng.uniform(0.6, 0.9))]), 0.05, 12),
        path_of(student, lambda x: 2 * x, square, 0.1, 5, 0.01),
    ]


# 5


@check("fates", points=4)
def the_five_fates(student, v, rng):
    """Five words."""
    fates = student.fates
    require(type(fates) in (list, tuple) and len(fates) == 5, "fates must be a list of five words in quotes")
    known = ("arrived", "on the way", "swinging", "away")
    require(all(type(word) is str and word.strip().lower() in known for word in fates), f"the words are {known}")
    return {f"rate {rate}": word.strip().lower() for rate, word in zip((0.01, 0.1, 1, 100, 1000), fates)}


# 6


@check("best_rate", points=2)
def of_a_ravine(student, v, rng):
    """Two curvatures, the flat direction first; then the steep one first."""
    pairs = (np.array([1.0, 9.0 + v]), np.array([40.0, 2.0 + 0.5 * v]))
    return [given(parts(student.best_rate(h), "rate", "factor"), curvatures=h) for h in pairs]


@check("best_rate", points=1)
def of_many_directions(student, v, rng):
    """Five curvatures, in no order."""
    h = rng.permutation([0.5, 1.5, 3.0, 7.0 + v, 20.0])
    return given(parts(student.best_rate(h), "rate", "factor"), curvatures=h)


@check("best_rate", points=1, hidden=True)
def of_three_directions_at_once(student, v, rng):
    """Three curvatures, two of them equal; then three unequal ones."""
    both = (rng.permutation([4.0, 4.0, 10.0]), rng.permutation([5.0, 6.0, 90.0]))
    return [parts(student.best_rate(h), "rate", "factor") for h in both]


# 7


def turned(rng, *eigenvalues):
    """A symmetric matrix with these eigenvalues and random axes."""
    q = np.linalg.qr(rng.normal(size=(len(eigenvalues),) * 2))[0]
    H = q @ np.diag(eigenvalues) @ q.T
    return (H + H.T) / 2


@check("kind", points=2)
def of_two_directions(student, v, rng):
    """2 × 2 matrices: a minimum, a maximum, a saddle; directions that count as flat; tiny and huge ones."""
    cases = (
        (1.0, 3.0 + v),
        (-2.0, -0.5),
        (2.0, -0.7),
        (1.0 + v, 1e-9),
        (2.0, -1e-9),
        (-3.0, 1e-9),
        (2e-8, 5e-8),
        (4e6, 1.0),
    )
    return [{"kind": student.kind(turned(rng, *h))} for h in cases]


@check("kind", points=1)
def hidden_by_the_diagonal(student, v, rng):
    """A saddle whose diagonal is positive; diagonal matrices whose trace or one zero deceives."""
    H = np.array([[1.0, 2.0 + v], [2.0 + v, 1.0]])
    return [
        {"kind": student.kind(H)},
        *({"kind": student.kind(np.diag(h))} for h in ([1.0, -5.0, -6.0], [4.0, 0.0, -1.0])),
    ]


@check("kind", points=1, hidden=True)
def of_three_directions(student, v, rng):
    """3 × 3 matrices, one of them all zeros."""
    cases = (
        (0.0, 0.0, 0.0),
        (1.0, 2.0, 0.01),
        (-1.0, -2.0, -0.03),
        (5.0, -1.0, -1.0),
        (4.0, 0.0, -1.0),
        (0.0, 2.0, 3.0),
    )
    return [{"kind": student.kind(turned(rng, *h))} for h in cases]


# 8


@check("clip_by_norm", points=1)
def too_long(student, v, rng):
    """Gradients that are too long, of 3 numbers and of a 2 × 2 array."""
    limit = v.choose(0.5, 1.5, 2.0, 3.0)
    long = [10 * rng.normal(size=shape) for shape in (3, (2, 2))]
    return [given({"g": student.clip_by_norm(g, limit)}, g=g, limit=limit) for g in long]


@check("clip_by_norm", points=1)
def short_enough(student, v, rng):
    """Gradients that are short enough, one of them all zeros."""
    short = (rng.uniform(0.1, 0.3, size=3) * np.array([1, -1, 1]), np.zeros(3))
    return [given({"g": student.clip_by_norm(g, 2.0 + v)}, g=g, limit=2.0 + v) for g in short]


@check("clip_by_norm", points=1)
def longer_than_its_parts(student, v, rng):
    """A gradient that is too long though none of its entries is."""
    g = np.array([0.8, -0.9, 0.7, 0.6 + 0.02 * v])
    return given({"g": student.clip_by_norm(g, 1.0)}, g=g, limit=1.0)


@check("clip_by_norm", points=1, hidden=True)
def of_every_length(student, v, rng):
    """Gradients of every length."""
    return [{"g": student.clip_by_norm(scale * rng.normal(size=4), 1.0)} for scale in (0.01, 1.0, 1e3)]


# 9


@check("steps_needed", points=2)
def the_steps_read_off(student, v, rng):
    """One number of steps."""
    return {"steps_needed": student.steps_needed}


# 10


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
