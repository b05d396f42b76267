"""The checks of lab 08: what each one hands to the student's functions. None of them knows an answer.

What is drawn at random is judged by what any right way of drawing has in common: its spread, its law, whether the same
generator gives the same numbers.
"""

from itertools import pairwise

import numpy as np

from course_utils.checks import check, given, parts, require, require_words

# 1


@check("chain", points=2)
def five_layers(student, v, rng):
    """Five layers."""
    x, w = float(rng.uniform(1.5, 3)), rng.uniform(0.5, 2, size=5) * np.array([1, -1, 1, 1, -1])
    return given(parts(student.chain(x, w), "activations", "gradients"), w=w)


@check("chain", points=1)
def a_weight_of_zero(student, v, rng):
    """Four layers, one of them with the weight 0."""
    x, w = float(rng.uniform(1.5, 3)), rng.uniform(1.2, 2, size=4)
    w[v.choose(1, 2)] = 0.0
    return given(parts(student.chain(x, w), "activations", "gradients"), w=w)


@check("chain", points=1, hidden=True)
def short_and_long_chains(student, v, rng):
    """A single layer, then thirty of them."""
    return [
        parts(student.chain(2.0, rng.uniform(0.5, 2, size=layers)), "activations", "gradients") for layers in (1, 30)
    ]


# 2


def network(rng, picks, n=6):
    """W1 and W2 of hidden units whose incoming and outgoing weights are picked from a few."""
    columns, rows = rng.normal(size=(2, n, n))
    return np.column_stack([columns[i] for i, _ in picks]), np.array([rows[j] for _, j in picks])


def multiples(rng):
    """Two twins among six units that are multiples of one, or have its incoming weights in another order."""
    incoming, outgoing = rng.permutation(6) + 1.0, rng.permutation(6) + 1.0
    W1 = np.column_stack([incoming, 2 * incoming, np.roll(incoming, 1), incoming, incoming, 4 * incoming])
    return W1, np.outer([1.0, 2.0, 1.0, 1.0, 2.0, 1.0], outgoing)


def counted(student, *networks):
    """The student's count for each network."""
    return [{"units": student.distinct_units(W1, W2)} for W1, W2 in networks]


ALL_DIFFERENT = tuple((k, k) for k in range(6))


@check("distinct_units", points=1)
def some_twins(student, v, rng):
    """Networks of six inputs, units and outputs: some units share one side, some both, some nothing, some all.

    In one of them units are multiples of others, or have the same numbers in another order.
    """
    picks = [(0, 0), (1, 1), (0, 0), (2, 1), (3, 1), v.choose((0, 2), (0, 0), (1, 1), (1, 2))]
    return counted(
        student,
        network(rng, picks),
        network(rng, [(0, 0), (0, 1), (1, 2), (1, 3), (0, 0), (1, 2)]),
        network(rng, [(0, 0), (0, 0), (1, 1), (1, 1), (2, 2), (2, 3)]),
        network(rng, ALL_DIFFERENT),
        (np.full((6, 6), 0.5), np.full((6, 6), 0.25 * (1 + v))),
        multiples(rng),
    )


@check("distinct_units", points=1)
def inputs_and_outputs_alike(student, v, rng):
    """Networks in which some inputs, or some outputs, have the same weights."""
    by_inputs, by_outputs, flat = (network(rng, ALL_DIFFERENT) for _ in range(3))
    for W in by_inputs:
        W[1] = W[0]
    for W in by_outputs:
        W[:, 4] = W[:, 2]
    flat[0][0] = 0.5
    flat[0][3:] = flat[0][2]
    return counted(student, by_inputs, by_outputs, flat)


@check("distinct_units", points=1, hidden=True)
def nearly_twins(student, v, rng):
    """Units that differ by a thousandth in one weight, and two pairs of twins."""
    W1, W2 = network(rng, [(0, 0), (1, 1), (0, 0), (0, 1), (1, 1), (0, 0)])
    W1[2, 5] += 1e-3
    return counted(student, (W1, W2))


# 3


@check("product_variance", points=1)
def two_means(student, v, rng):
    """Both means and both variances different from 0 and from each other."""
    told = dict(zip(("mean_x", "var_x", "mean_y", "var_y"), rng.uniform(1.5, 4, size=4).tolist()))
    return given({"variance": student.product_variance(**told)}, **told)


@check("product_variance", points=1)
def means_of_zero(student, v, rng):
    """One mean 0, then both, then a negative one."""
    var_x, var_y = rng.uniform(0.1, 0.9, size=2).tolist()
    means = ((0.0, 1.5), (0.0, 0.0), (-2.0, 0.5))
    return [
        given({"variance": student.product_variance(a, var_x, b, var_y)}, mean_x=a, var_x=var_x, mean_y=b, var_y=var_y)
        for a, b in means
    ]


@check("product_variance", points=1, hidden=True)
def arrays_of_means(student, v, rng):
    """Arrays of four means and variances; one number is constant."""
    mean_x, mean_y = rng.normal(size=(2, 4))
    var_x, var_y = rng.uniform(0, 2, size=(2, 4))
    var_y[1] = 0.0
    return {"variance": student.product_variance(mean_x, var_x, mean_y, var_y)}


# 4


@check("fans", points=2)
def in_both_layouts(student, v, rng):
    """A layer that narrows and one that widens, in both layouts."""
    told = []
    for shape in ((784, 100 + v), (30, 200 + 10 * v)):
        for layout in ("book", "pytorch"):
            told.append(given(parts(student.fans(shape, layout), "fan-in", "fan-out"), shape=np.array(shape)))
    return told


@check("fans", points=1)
def without_a_layout(student, v, rng):
    """The layout left as it is."""
    return parts(student.fans((64, 10 + v)), "fan-in", "fan-out")


# 5


@check("weight_std", points=2, needs=("fans",))
def both_rules(student, v, rng):
    """Both rules for a layer that narrows, gain 1."""
    shape = (300 + 20 * v, 100)
    return [given({rule: student.weight_std(shape, rule)}, shape=np.array(shape)) for rule in ("xavier", "kaiming")]


@check("weight_std", points=1)
def with_a_gain(student, v, rng):
    """Both rules for a layer that widens, with a gain."""
    shape, gain = (50, 400 + 20 * v), v.choose(1.41, 1.59, 1.39, 1.68)
    return [
        given({rule: student.weight_std(shape, rule, gain)}, shape=np.array(shape), gain=gain)
        for rule in ("xavier", "kaiming")
    ]


@check("weight_std", points=1, hidden=True)
def of_a_square_layer(student, v, rng):
    """A square layer, all arguments by name, and one with a single output."""
    gain = float(rng.uniform(0.5, 2))
    return [
        {"xavier": student.weight_std(shape=(500, 500), rule="xavier", gain=gain)},
        {"kaiming": student.weight_std(shape=(500, 500), rule="kaiming", gain=gain)},
        {"xavier": student.weight_std((90, 1), "xavier")},
    ]


# 6


def level(x):
    """A number to within 4 %, as a power of the eighth root of 2: all that a random sample can be held to."""
    return float(2.0 ** (np.round(8 * np.log2(x)) / 8)) if np.isfinite(x) and x > 0 else float(x)


def law_of(W):
    """The law that the numbers seem to follow, from the mean of their fourth powers: 3 if normal, 1.8 if uniform."""
    z = W - W.mean()
    square = np.mean(z**2)
    fourth = np.mean(z**4) / square**2 if square else 0.0
    return "normal" if 2.4 < fourth < 3.6 else "uniform" if 1.5 < fourth <= 2.4 else "another one"


def matrix(W, name):
    """An array with two axes, all finite, or a sentence for the student."""
    require(isinstance(W, np.ndarray) and W.ndim == 2, f"`{name}` must give a weight with two axes, a NumPy array")
    require(W.dtype.kind == "f" and np.isfinite(W).all(), "the weights must be finite floats")
    return W


def facts_of(W, b, std):
    """What does not depend on the order in which a layer was drawn."""
    W = matrix(W, "layer")
    require(isinstance(b, np.ndarray) and b.dtype.kind in "fi", "the biases must be a NumPy array of numbers")
    return {
        "shape of W": np.array(W.shape),
        "standard deviation of W, over std": level(W.std() / std),
        "mean of W is near 0": bool(abs(W.mean()) < 0.25 * W.std()),
        "law of W": law_of(W),
        "numbers in W come twice": len(np.unique(W)) < W.size,
        "shape of b": np.array(b.shape),
        "biases that are not 0": int(np.count_nonzero(b)),
        "biases are all alike": bool((b == b.ravel()[:1]).all()),
    }


def drawn(student, shape, std, law, rng):
    """The facts of one layer, drawn from a generator of the student's own NumPy."""
    generator = student.np.random.default_rng(int(rng.integers(10**6)))
    W, b = parts(student.layer(shape, std, law, generator), "W", "b").values()
    return given(facts_of(W, b, std), shape=np.array(shape), std=std)


@check("layer", points=2)
def both_laws(student, v, rng):
    """A layer of 96 inputs and 200 units by each law."""
    std = v.choose(2**-3, 2**-4, 2**-5, 2**-6)
    return [drawn(student, (96, 200), std, law, rng) for law in ("normal", "uniform")]


def repeats(student, call, rng):
    """Does the same seed give the same numbers, another seed others, and a generator that moves on others?"""
    seed = int(rng.integers(10**6))
    first, same, other = (student.np.random.default_rng(s) for s in (seed, seed, seed + 1))
    W = matrix(call(first), "this function")
    return {
        "the same from the same seed": np.array_equal(W, call(same)),
        "the same from another seed": np.array_equal(W, call(other)),
        "the same when drawn again": np.array_equal(W, call(first)),
    }


@check("layer", points=2)
def again_from_the_generator(student, v, rng):
    """Two generators with the same seed, one with another, and one that has been used."""
    told = []
    for law in ("normal", "uniform"):

        def weights(generator, law=law):
            return parts(student.layer((40, 30), 0.5, law, generator), "W", "b")["W"]

        told.append(repeats(student, weights, rng))
    return told


@check("layer", points=2, hidden=True)
def wide_and_narrow(student, v, rng):
    """A layer with few units and a large standard deviation, and a square one."""
    return [drawn(student, (700, 20), 4.0, "uniform", rng), drawn(student, (120, 120), 0.25, "normal", rng)]


# 7


def rounded_gain(student, f):
    """The gain to two decimals: which quadrature it comes from does not show."""
    return {"gain": round(float(student.gain(f)), 2)}


@check("gain", points=1)
def of_a_leaky_relu(student, v, rng):
    """Leaky ReLU."""
    slope = v.choose(0.1, 0.2, 0.25, 0.4)
    return given(rounded_gain(student, lambda z: np.where(z > 0, z, slope * z)), slope=slope)


@check("gain", points=2)
def of_two_smooth_ones(student, v, rng):
    """The sigmoid, and SiLU, z times the sigmoid of z."""
    return [
        rounded_gain(student, lambda z: 1 / (1 + np.exp(-z))),
        rounded_gain(student, lambda z: z / (1 + np.exp(-z))),
    ]


@check("gain", points=1, hidden=True)
def of_softplus_and_a_stretched_relu(student, v, rng):
    """Softplus, and ReLU times 2."""
    return [
        rounded_gain(student, lambda z: np.logaddexp(0, z)),
        rounded_gain(student, lambda z: 2 * np.maximum(0, z)),
    ]


# 8


def net(rng, layers, n):
    """Some random square layers, in a list."""
    return [rng.normal(size=(n, n)) * 0.7 for _ in range(layers)]


@check("propagate", points=2)
def three_layers_of_leaky_relu(student, v, rng):
    """Three layers of leaky ReLU, a batch of five examples."""
    a, weights = rng.normal(size=(5, 4)) + 1, net(rng, 3, 4)
    return parts(student.propagate(a, weights, lambda z: np.maximum(0.1 * z, z)), "means", "stds")


@check("propagate", points=1)
def one_layer_of_tanh(student, v, rng):
    """One layer of tanh."""
    a, weights = rng.normal(size=(3, 3)) + 0.5, net(rng, 1, 3)
    return parts(student.propagate(a, weights, lambda z: np.tanh(z)), "means", "stds")


@check("propagate", points=1, hidden=True)
def layers_of_unequal_width(student, v, rng):
    """Four layers of unequal width, none of them with an activation."""
    sizes = (4, 6, 3, 3, 5)
    weights = [rng.normal(size=shape) for shape in pairwise(sizes)]
    return parts(student.propagate(rng.normal(size=(7, 4)), weights, lambda z: 1.0 * z), "means", "stds")


# 9


def angles_of(W):
    """The shape, how long the fewer of rows and columns are, and whether they stand at right angles."""
    W = matrix(W, "orthogonal")
    products = W.T @ W if W.shape[0] >= W.shape[1] else W @ W.T
    lengths = np.sqrt(np.diag(products))
    return {
        "shape": np.array(W.shape),
        "typical length": level(np.mean(lengths)),
        "all of the same length": bool(np.ptp(lengths) < 1e-6),
        "at right angles": bool(np.abs(products - np.diag(np.diag(products))).max() < 1e-6),
    }


@check("orthogonal", points=2)
def of_every_shape(student, v, rng):
    """A square weight, one with more rows, one with more columns."""
    told = []
    for shape in ((8, 8), (12, 5), (5, 12 + v)):
        generator = student.np.random.default_rng(int(rng.integers(10**6)))
        told.append(given(angles_of(student.orthogonal(shape, generator)), shape=np.array(shape)))
    return told


@check("orthogonal", points=1)
def seeds_and_signs(student, v, rng):
    """The same seed twice, then 60 weights from one generator: how many begin with a positive number?"""
    told = repeats(student, lambda rng: student.orthogonal((4, 4), rng), rng)
    generator = student.np.random.default_rng(int(rng.integers(10**6)))
    share = np.mean([matrix(student.orthogonal((2, 2), generator), "orthogonal")[0, 0] > 0 for _ in range(60)])
    return told | {"entry [0, 0] is positive": "never" if share < 0.1 else "always" if share > 0.9 else "sometimes"}


@check("orthogonal", points=1, hidden=True)
def of_extreme_shapes(student, v, rng):
    """A single row and a single column."""
    generator = student.np.random.default_rng(int(rng.integers(10**6)))
    return [angles_of(student.orthogonal(shape, generator)) for shape in ((1, 9), (9, 1))]


# 10


def rescaled(student, a, weights, f):
    """Each new weight; and whether those that were handed over are still what they were."""
    before = [W.copy() for W in weights]
    result = student.lsuv(a, weights, f)
    require(result is not None, "returned None: is a `return` missing?")
    require(isinstance(result, (list, tuple)), "`lsuv` must return a list of weights, one for each layer")
    require(len(result) == len(before), f"{len(result)} weights came back, expected {len(before)}")
    kept = all(np.array_equal(W, old) for W, old in zip(weights, before))
    return [{"W": W, "the given weights are unchanged": kept} for W in result]


@check("lsuv", points=2)
def three_layers_of_a_leaky_relu(student, v, rng):
    """Three layers, leaky ReLU, a batch of six examples."""
    weights = [W * s for W, s in zip(net(rng, 3, 3), (0.3, 4.0, 0.1))]
    return rescaled(student, rng.normal(size=(6, 3)) + 0.5, weights, lambda z: np.maximum(0.2 * z, z))


@check("lsuv", points=1)
def two_layers_of_tanh(student, v, rng):
    """Two layers of tanh."""
    return rescaled(student, rng.normal(size=(4, 3)) * 5, net(rng, 2, 3), lambda z: np.tanh(z))


@check("lsuv", points=1, hidden=True)
def narrowing_layers(student, v, rng):
    """Layers of unequal width."""
    weights = [rng.normal(size=shape) for shape in ((6, 4), (4, 3), (3, 2))]
    return rescaled(student, rng.normal(size=(9, 6)), weights, lambda z: np.maximum(0, z))


# 11


@check("fading_depth", points=2)
def the_depth_read_off(student, v, rng):
    """One number of layers."""
    depth = student.fading_depth
    return {"fading_depth": int(depth) if isinstance(depth, float) and depth.is_integer() else depth}


# 12


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
