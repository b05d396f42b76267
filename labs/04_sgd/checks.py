"""The checks of lab 04: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, require, require_words


def examples(rng, n, d):
    """n random examples with d features, the last of them all ones; labels of both kinds; some theta."""
    X = np.column_stack([rng.normal(size=(n, d - 1)), np.ones(n)])
    y = rng.permutation((np.arange(n) % 3 == 0).astype(float))
    return X, y, rng.normal(size=d)


# 1


@check("iterations", points=1)
def with_a_rest(student, v, rng):
    """Data sets that the batch size does not divide."""
    pairs = ((1797, 32), (1003 + 100 * v, 100), (11, 4))
    return [given({"iterations": student.iterations(N, B)}, N=N, B=B) for N, B in pairs]


@check("iterations", points=1)
def without_a_rest(student, v, rng):
    """Data sets that it divides."""
    pairs = ((600, 60), (96 + 12 * v, 12), (35, 35))
    return [given({"iterations": student.iterations(N, B)}, N=N, B=B) for N, B in pairs]


# 2


def orders_of(result):
    """For each epoch its batches as arrays, and the numbers in the order dealt; or a sentence for the student."""
    require(result is not None, "returned None: is a `return` missing?")
    try:
        hands = [[np.ravel(np.asarray(batch)) for batch in hand] for hand in result]
        orders = [np.concatenate(hand) for hand in hands]
    except (TypeError, ValueError):
        hands = orders = []
    require(orders, "`deal` must return a list of epochs, each of them a list of arrays of example numbers")
    arrays = all(isinstance(batch, np.ndarray) for hand in result for batch in hand)
    require(arrays, "each batch must be a NumPy array of example numbers, not a list")
    require(all(order.dtype.kind in "iu" for order in orders), "the example numbers must be whole numbers")
    return hands, orders


def dealt(student, N, B, epochs, seed):
    """What can be said of a deal whatever the shuffle: a dict for each epoch."""
    hands, orders = orders_of(student.deal(N, B, epochs, seed))
    require(len(hands) == epochs, f"{len(hands)} epochs came back, expected {epochs}")
    told = []
    for k, (hand, order) in enumerate(zip(hands, orders)):
        neighbors = int(np.sum(np.diff(order) == 1))
        told.append(
            given(
                {
                    "sizes of the batches": np.array([len(batch) for batch in hand]),
                    "numbers outside 0 to N - 1": int(np.sum((order < 0) | (order >= N))),
                    "examples never dealt": not set(range(N)) <= set(order.tolist()),
                    "examples dealt twice": len(set(order.tolist())) < len(order),
                    "examples stay beside their neighbors": neighbors > N // 2,
                    "in the order of an earlier epoch": any(np.array_equal(order, earlier) for earlier in orders[:k]),
                },
                N=N,
                B=B,
            )
        )
    return told


@check("deal", points=2)
def three_epochs(student, v, rng):
    """Three epochs of some 30 examples; the last batch is smaller."""
    return dealt(student, 31 + v, 10, 3, 10 + v)


@check("deal", points=1)
def an_even_deal(student, v, rng):
    """Two epochs where the batch size divides N."""
    return dealt(student, 24, 6, 2, 20 + v)


@check("deal", points=1)
def again_from_the_seed(student, v, rng):
    """The same seed gives the same deal, another seed another one."""
    first, same, other = (orders_of(student.deal(30, 7, 2, seed))[1] for seed in (int(v), int(v), int(v) + 1))
    return {
        "the same from the same seed": all(np.array_equal(a, b) for a, b in zip(first, same)),
        "the same from another seed": all(np.array_equal(a, b) for a, b in zip(first, other)),
        "the next seed repeats an epoch": any(np.array_equal(a, b) for a, b in zip(first[1:], other)),
    }


# 3


@check("gradient", points=1)
def of_a_batch(student, v, rng):
    """A batch of 6 examples, theta of 3 numbers."""
    X, y, theta = examples(rng, 6, 3)
    return given({"g": student.gradient(theta, X, y)}, theta=theta)


@check("gradient", points=1)
def of_one_example(student, v, rng):
    """A batch of a single example."""
    X, y, theta = examples(rng, 1, 4)
    return given({"g": student.gradient(theta, X, y)}, theta=theta)


# 4


def hands(*sizes):
    """Batches of these sizes that deal out 0, 1, … in a scattered order."""
    order = np.arange(sum(sizes)) * 5 % sum(sizes) if sum(sizes) % 5 else np.arange(sum(sizes))[::-1].copy()
    return np.split(order, np.cumsum(sizes)[:-1])


@check("epoch", points=2, needs=("gradient",))
def batches_of_unequal_size(student, v, rng):
    """3 batches, the last one smaller."""
    X, y, theta = examples(rng, 11, 3)
    lr = v.choose(0.4, 0.5, 0.7, 0.9)
    return given({"theta": student.epoch(theta, X, y, hands(4, 4, 3), lr)}, lr=lr)


@check("epoch", points=1)
def one_batch_of_all(student, v, rng):
    """A single batch that holds every example."""
    X, y, theta = examples(rng, 7, 3)
    return given({"theta": student.epoch(theta, X, y, hands(7), 0.5)}, lr=0.5)


@check("epoch", points=1)
def part_of_the_data(student, v, rng):
    """2 batches that leave examples out."""
    X, y, theta = examples(rng, 9, 3)
    return given({"theta": student.epoch(theta, X, y, [np.array([7, 2, 5]), np.array([0, 8])], 0.6)}, lr=0.6)


# 5


@check("epoch_loss", points=2)
def an_uneven_epoch(student, v, rng):
    """4 batches, the last one smaller."""
    losses, sizes = rng.uniform(0.2, 2, size=4), np.array([32, 32, 32, 3 + v])
    return given({"loss": student.epoch_loss(losses, sizes)}, losses=losses, sizes=sizes)


@check("epoch_loss", points=1)
def an_even_epoch(student, v, rng):
    """3 batches of the same size."""
    losses, sizes = rng.uniform(0.2, 2, size=3), np.array([20, 20, 20])
    return given({"loss": student.epoch_loss(losses, sizes)}, losses=losses, sizes=sizes)


# 6


@check("standard_error", points=1)
def with_replacement(student, v, rng):
    """With replacement."""
    sigma = float(rng.uniform(2, 4))
    return [given({"error": student.standard_error(sigma, B)}, sigma=sigma, B=B) for B in (1, 9, 32 + v)]


@check("standard_error", points=2)
def without_replacement(student, v, rng):
    """Without replacement: a few of many examples, half of them, all of them."""
    sigma, N = float(rng.uniform(2, 4)), 40 + 2 * v
    return [given({"error": student.standard_error(sigma, B, N)}, sigma=sigma, B=B, N=N) for B in (2, N // 2, N - 1, N)]


# 7


@check("measured_error", points=2, needs=("gradient",))
def of_some_draws(student, v, rng):
    """5 batches of 3 examples out of 9."""
    X, y, theta = examples(rng, 9, 3)
    draws = [rng.choice(9, 3, replace=False) for _ in range(5)]
    return given({"error": student.measured_error(theta, X, y, draws)}, theta=theta)


@check("measured_error", points=1)
def of_one_draw(student, v, rng):
    """A single batch: the length of one difference."""
    X, y, theta = examples(rng, 8, 3)
    return given({"error": student.measured_error(theta, X, y, [np.array([6, 1])])}, theta=theta)


@check("measured_error", points=1)
def of_single_examples(student, v, rng):
    """Every example as a batch of its own, in a list: sigma itself."""
    X, y, theta = examples(rng, 6, 4)
    return given({"error": student.measured_error(theta, X, y, [[i] for i in range(6)])}, theta=theta)


# 8


@check("examples_needed", points=2)
def the_number_of_examples(student, v, rng):
    """The size of the batch."""
    number = student.examples_needed
    if isinstance(number, float) and np.isfinite(number) and abs(number - round(number)) < 1e-9:
        number = round(number)  # roots multiplied give 179.99999999999997
    return {"examples_needed": number}


# 9


@check("rate_for", points=2)
def for_means(student, v, rng):
    """Larger and smaller batches, gradients that are means."""
    lr = v.choose(0.1, 0.2, 0.3, 0.5)
    pairs = ((32, 256), (100, 20), (50, 75))
    return [given({"rate": student.rate_for(lr, B, B_new)}, lr=lr, B=B, B_new=B_new) for B, B_new in pairs]


@check("rate_for", points=1)
def for_sums(student, v, rng):
    """Gradients that are sums."""
    lr = v.choose(0.01, 0.02, 0.03, 0.05)
    return [
        given({"rate": student.rate_for(lr, B, B_new, reduction="sum")}, lr=lr, B=B, B_new=B_new)
        for B, B_new in ((32, 256), (100, 20))
    ]


# 10


@check("allowed", points=3)
def the_powers_allowed(student, v, rng):
    """A list of powers."""
    powers = student.allowed
    require(type(powers) in (list, tuple, np.ndarray), "allowed must be a list of numbers, such as [0.0, 2.0]")
    require(len(powers) > 0, "allowed is empty: at least one power satisfies both conditions")
    require(list(powers) == sorted(powers), "the powers must be in order, smallest first")
    return {"number of powers": len(powers), "powers": np.array(powers, float)}


# 11


@check("smallest_batch", points=2)
def the_batch_size_read_off(student, v, rng):
    """One batch size."""
    return {"smallest_batch": student.smallest_batch}


# 12


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
