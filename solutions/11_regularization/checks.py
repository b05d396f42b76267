"""The checks of lab 11: what each one hands to the student's functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words


def parameters(rng, *kinds):
    """Some theta, and which of it are weights: "w" or "b" for each."""
    return rng.normal(size=len(kinds)) * 2, np.array([kind == "w" for kind in kinds])


# 1


@check("l2", points=2)
def of_weights_and_biases(student, v, rng):
    """4 weights and 2 biases."""
    (theta, is_weight), strength = parameters(rng, *"wwbwbw"), v.choose(0.3, 0.4, 0.6, 0.7)
    told = parts(student.l2(theta, is_weight, strength), "value", "gradient")
    return given(told, theta=theta, is_weight=is_weight, strength=strength)


@check("l2", points=1)
def of_biases_alone(student, v, rng):
    """A bias and one weight, then no weight at all."""
    told = []
    for kinds in ("bw", "bb"):
        theta, is_weight = parameters(rng, *kinds)
        told.append(given(parts(student.l2(theta, is_weight, 0.5), "value", "gradient"), theta=theta, strength=0.5))
    return told


@check("l2", points=1, hidden=True)
def of_many_weights(student, v, rng):
    """20 parameters, a small strength."""
    theta, is_weight = parameters(rng, *"wwwwb" * 4)
    return parts(student.l2(theta, is_weight, 1e-3), "value", "gradient")


# 2


@check("l1", points=2)
def of_weights_some_of_them_zero(student, v, rng):
    """5 weights, one of them exactly 0, and 2 biases."""
    (theta, is_weight), strength = parameters(rng, *"wbwwbww"), v.choose(0.3, 0.4, 0.6, 0.7)
    theta[0], theta[2], theta[3] = -abs(theta[0]), abs(theta[2]), 0
    told = parts(student.l1(theta, is_weight, strength), "value", "slope")
    return given(told, theta=theta, is_weight=is_weight, strength=strength)


@check("l1", points=1, hidden=True)
def of_a_bias_at_zero(student, v, rng):
    """A bias that is exactly 0 among others."""
    theta, is_weight = parameters(rng, *"wbwbw")
    theta[1] = 0
    return parts(student.l1(theta, is_weight, 1.3), "value", "slope")


# 3


@check("proximal", points=2)
def one_proximal_step(student, v, rng):
    """Weights that stay, that stop at 0, that change their sign on the way, and two biases."""
    lr, strength = v.choose(0.1, 0.2, 0.25, 0.4), v.choose(1.0, 2.0, 1.5, 0.9)
    t, is_weight = lr * strength, np.array([True, True, True, True, True, True, False, False])
    z = np.array([4.0, -3.0, 0.4, -0.7, -2.5, 1.8, 0.3, -5.0]) * rng.uniform(0.9, 1.1, 8) * t
    g = rng.normal(size=8)
    g[4] = 6 * t / lr  # from the other side of 0
    theta = z + lr * g
    told = {"theta": student.proximal(theta, g, is_weight, lr, strength)}
    return given(told, theta=theta, g=g, lr=lr, strength=strength)


@check("proximal", points=2)
def three_proximal_steps(student, v, rng):
    """Three steps on a bowl, of theta each; a weight starts at exactly 0."""
    theta, is_weight = np.array([0.0, 2.0, -1.0, 0.5]) * rng.uniform(0.8, 1.2, 4), np.array([True, True, True, False])
    goal, told = np.array([0.05, 0.3, -3.0, 4.0]) * rng.uniform(0.9, 1.1, 4), []
    for _ in range(3):
        g = theta - goal
        told.append(given({"theta": student.proximal(theta, g, is_weight, 0.5, 0.4)}, theta=theta, g=g))
        theta = np.array(told[-1]["theta"], float)
    return told


@check("proximal", points=1, hidden=True)
def without_strength(student, v, rng):
    """No penalty at all, then one that is stronger than everything."""
    (theta, is_weight), g = parameters(rng, *"wwbw"), rng.normal(size=4)
    return [{"theta": student.proximal(theta, g, is_weight, 0.1, strength)} for strength in (0.0, 500.0)]


# 4


def activations(rng, *shape):
    """Activations none of which is 0."""
    return np.round(rng.uniform(0.5, 2.0, size=shape), 2)


@check("Dropout", points=2)
def two_masks_and_use(student, v, rng):
    """Two calls in training, one in use, one more in training."""
    drop, h = student.Dropout(v.choose(0.3, 0.4, 0.6, 0.7), seed=20 + v), activations(rng, 3, 3)
    return [{"output": drop.forward(h, training)} for training in (True, True, False, True)]


@check("Dropout", points=2)
def forth_and_back(student, v, rng):
    """Forward and backward in training, then in use, then in training again."""
    drop, h, g = student.Dropout(v.choose(0.4, 0.3, 0.7, 0.6), seed=40 + v), *activations(rng, 2, 2, 4)
    h[0] = 0  # a zero that is kept is not dropped
    told = []
    for training in (True, False, True):
        output = drop.forward(h, training)
        told.append({"output": output, "gradient": drop.backward(g)})
    return told


@check("Dropout", points=1)
def two_layers(student, v, rng):
    """Two layers that take turns: neither knows of the other."""
    first, second = student.Dropout(0.5, seed=60 + v), student.Dropout(0.2, seed=70 + v)
    h, g = activations(rng, 2, 4), activations(rng, 2, 4)
    one, two = first.forward(h, True), second.forward(h, True)
    return {"first": one, "second": two, "gradient of the first": first.backward(g), "again": first.forward(h, True)}


@check("Dropout", points=2, hidden=True)
def at_the_ends(student, v, rng):
    """Nothing dropped, then nearly everything; activations with one axis."""
    told = []
    for p in (0.0, 0.9):
        drop, h = student.Dropout(p, seed=80 + v), activations(rng, 7)
        told.append({"output": drop.forward(h, True), "gradient": drop.backward(h), "in use": drop.forward(h, False)})
    return told


# 5


def stopped(student, validation, test, patience):
    """What early stopping gives on these errors, the first of which is that of the start; and what it asked for."""
    theta, asked = np.array([0.0, 1.0]), {"train": 0, "test": 0}

    def train(x):
        asked["train"] += 1
        require(asked["train"] <= 40, "train was called more than 40 times: does your loop ever end?")
        x[0] += 1
        x[1] *= 0.5

    def error_at(errors, x):
        return float(errors[min(round(float(x[0])), len(errors) - 1)])

    def test_error(x):
        asked["test"] += 1
        return error_at(test, x)

    result = student.early_stopping(theta, train, lambda x: error_at(validation, x), test_error, patience)
    told = parts(result, "theta", "round", "test error")
    told["theta"] = np.array(told["theta"], float) if isinstance(told["theta"], np.ndarray) else told["theta"]
    return told | {"rounds": asked["train"], "looks at the test part": asked["test"]}


@check("early_stopping", points=2, mutates=True)
def with_bumps(student, v, rng):
    """Patience 3; the error falls with bumps, then no more."""
    validation = np.array([9, 7.0, 6.0, 6.2, 5.1, 5.5, 5.3, 4.6, 4.9, 4.7, 5.0, 4.1, 4.0, 3.9, *range(5, 30)])
    test = np.array([9, 7.1, 6.3, 6.0, 5.9, 5.8, 5.7, 5.6, 5.5, 5.4, 5.9, 6.0, 6.1, 6.2, *range(7, 32)])
    return stopped(student, validation + rng.uniform(0, 0.04, 39), test + rng.uniform(0, 0.04, 39), 3)


@check("early_stopping", points=2, mutates=True)
def from_the_first_round_on(student, v, rng):
    """Patience 2; the first round is the best one, and a later one is as good."""
    validation = np.array([4, 5.0, 5.5, 5.0, *range(5, 40)]) + v
    test = np.array([9, 6.5, 6.0, 6.2, 5.7, 5.5, *range(8, 41)]) + rng.uniform(0, 0.04, 39)
    return stopped(student, validation, test, 2)


@check("early_stopping", points=1, mutates=True)
def without_patience(student, v, rng):
    """Patience 1."""
    validation = np.array([9, 6.0, 5.0, 4.0, 4.5, 3.0, 3.2, *range(4, 40)]) + rng.uniform(0, 0.04, 43)
    test = np.array([9, 5.0, 5.2, 5.4, 5.6, 5.8, 5.3, *range(6, 42)]) + rng.uniform(0, 0.04, 43)
    return stopped(student, validation, test, 1)


@check("early_stopping", points=2, hidden=True, mutates=True)
def a_long_run(student, v, rng):
    """Patience 5, many bumps; then errors that fall for long."""
    steps = np.arange(40)
    bumpy = 30 + (steps - 16) ** 2 / 20 + rng.uniform(0, 4, 40)
    falling = np.where(steps <= 25, 60 - steps, 40 + steps)
    other = rng.uniform(20, 40, 40)
    return [stopped(student, bumpy, other, 5), stopped(student, falling, other, 4)]


# 6


@check("penalty_for", points=2)
def along_four_directions(student, v, rng):
    """4 curvatures."""
    h, lr, steps = rng.uniform(0.2, 2.0, 4), v.choose(0.1, 0.15, 0.2, 0.25), v.choose(12, 9, 7, 5)
    return given({"strength": student.penalty_for(h, lr, steps)}, h=h, lr=lr, steps=steps)


@check("penalty_for", points=1)
def after_one_step(student, v, rng):
    """A single step; curvatures of every size."""
    h, lr = np.array([0.02, 0.3, 3.0]) * rng.uniform(0.8, 1.2, 3), 0.25
    return given({"strength": student.penalty_for(h, lr, 1)}, h=h, lr=lr)


# 7


@check("smooth_gradient", points=2)
def of_three_classes(student, v, rng):
    """4 examples, 3 classes."""
    Z, y, eps = rng.normal(size=(4, 3)) * 2, np.array([2, 0, 2, 1]), v.choose(0.1, 0.2, 0.3, 0.15)
    return given({"gradient": student.smooth_gradient(Z, y, eps)}, rows={"Z": Z, "y": y}, eps=eps)


@check("smooth_gradient", points=1)
def of_one_example(student, v, rng):
    """A single example, 5 classes."""
    Z, y = rng.normal(size=(1, 5)), np.array([int(rng.integers(5))])
    return given({"gradient": student.smooth_gradient(Z, y, 0.4)}, rows={"Z": Z, "y": y}, eps=0.4)


@check("smooth_gradient", points=1, hidden=True)
def of_two_classes(student, v, rng):
    """2 classes, large scores; then as many examples as classes and nothing smoothed."""
    return [
        {"gradient": student.smooth_gradient(rng.normal(size=(6, 2)) * 8, rng.permutation(np.arange(6) % 2), 0.25)},
        {"gradient": student.smooth_gradient(rng.normal(size=(4, 4)), rng.permutation(4), 0.0)},
    ]


# 8


def a_neuron(rng, n, d):
    """n images of d pixels, some at the ends of their range; labels of both kinds; weights, one of them 0."""
    X = np.clip(rng.uniform(-0.2, 1.2, size=(n, d)), 0, 1)
    w = rng.normal(size=d)
    w[1] = 0
    return X, (np.arange(n) % 2).astype(float), w, float(rng.normal())


@check("fgsm", points=2)
def four_images(student, v, rng):
    """4 images of 5 pixels; one pixel has the weight 0."""
    (X, y, w, b), eps = a_neuron(rng, 4, 5), v.choose(0.1, 0.15, 0.2, 0.25)
    return given({"images": student.fgsm(X, y, w, b, eps)}, rows={"X": X, "y": y}, w=w, eps=eps)


@check("fgsm", points=1)
def a_sure_neuron(student, v, rng):
    """4 images of 5 pixels, a neuron that is sure of itself, a small step."""
    X, y, w, b = a_neuron(rng, 4, 5)
    return given({"images": student.fgsm(X, y, 4 * w, b, 0.02 + 0.005 * v)}, rows={"X": X, "y": y}, w=4 * w)


@check("fgsm", points=1, hidden=True)
def a_large_step(student, v, rng):
    """One image, a step across the whole range; then no step."""
    X, y, w, b = a_neuron(rng, 1, 8)
    return [{"images": student.fgsm(X, y + 1, w, b, eps)} for eps in (1.0, 0.0)]


# 9


def pictures(rng, n, height, width):
    """Images none of whose pixels is 0."""
    return rng.integers(1, 17, size=(n, height, width)).astype(float)


@check("shift", points=2)
def both_ways(student, v, rng):
    """2 images of 3 by 4: down and to the right, then up and to the left."""
    images = pictures(rng, 2, 3, 4)
    moves = v.choose((1, 2), (2, 1), (1, 3), (2, 3))
    return [
        given({"images": student.shift(images, down, right)}, down=down, right=right)
        for down, right in (moves, (-moves[0], -moves[1]))
    ]


@check("shift", points=1)
def one_way_only(student, v, rng):
    """1 image of 4 by 3: rows only, columns only, not at all, and two opposite ways."""
    images, step = pictures(rng, 1, 4, 3), 1 + v % 2
    return [
        given({"images": student.shift(images, down, right)}, down=down, right=right)
        for down, right in ((step, 0), (0, -step), (0, 0), (-step, 1))
    ]


@check("shift", points=1, hidden=True)
def as_far_as_it_goes(student, v, rng):
    """5 square images, moved until one row or column is left."""
    images = pictures(rng, 5, 4, 4)
    return [{"images": student.shift(images, down, right)} for down, right in ((3, 0), (-1, 3), (2, -3))]


# 10


@check("ensemble", points=2)
def of_three_members(student, v, rng):
    """3 members, 4 examples, 2 classes."""
    scores = rng.normal(size=(3, 4, 2)) * 2
    return {"probabilities": student.ensemble(scores)}


@check("ensemble", points=1)
def of_two_members(student, v, rng):
    """2 members that disagree, 1 example, 3 classes."""
    scores = rng.normal(size=(2, 1, 3)) + np.array([[[3, 0, 0]], [[0, 2, 0]]])
    return {"probabilities": student.ensemble(scores)}


# 11


@check("smallest_patience", points=2)
def the_patience_read_off(student, v, rng):
    """One patience."""
    return {"smallest_patience": student.smallest_patience}


# 12


@check("report", points=0)
def long_enough(student, v, rng):
    """60 to 200 words; a person reads and grades them."""
    require_words(student.report, 60, 200)
