"""The checks of lab 14: what each one hands to the student's functions. None of them knows an answer.

Tensors stay where the student's code runs: the notebook's ``try_…`` functions build networks from arrays, call the
student's function, and return arrays.
"""

from itertools import pairwise

import numpy as np

from course_utils.checks import check, given, require, require_words


def theta_for(rng, sizes):
    """Numbers for all weights and biases of layers of these sizes."""
    count = sum(a * b + b for a, b in pairwise(sizes))
    return rng.normal(size=count)


def batch(rng, n, features, classes):
    """Inputs and labels in which every class occurs."""
    return rng.normal(size=(n, features)), np.arange(n) % classes


# 1


@check("state_from_theta", points=2)
def of_square_layers(student, v, rng):
    """Two layers of the same shape, so that no shape can be wrong."""
    sizes = (3, 3, 3)
    return student.try_state(student.state_from_theta, theta_for(rng, sizes), sizes, rng.normal(size=(2, 3)))


@check("state_from_theta", points=2)
def of_layers_of_different_sizes(student, v, rng):
    """Layers of different sizes."""
    sizes = (4, 3, v.choose(2, 5, 2, 5))
    return student.try_state(student.state_from_theta, theta_for(rng, sizes), sizes, rng.normal(size=(2, 4)))


@check("state_from_theta", points=1, hidden=True)
def of_four_layers(student, v, rng):
    """Four layers."""
    sizes = (2, 3, 2, 3, 2)
    return student.try_state(student.state_from_theta, theta_for(rng, sizes), sizes, rng.normal(size=(3, 2)))


# 2


@check("training_step", points=3)
def three_steps(student, v, rng):
    """Three steps, loss and parameters after each; old gradients lie around at the start."""
    sizes, lr = (2, 3, 3), v.choose(0.5, 0.6, 0.7, 0.8)
    X, y = batch(rng, 5, 2, 3)
    return student.try_step(student.training_step, sizes, theta_for(rng, sizes), X, y, lr, 3)


@check("training_step", points=1, hidden=True)
def on_another_network(student, v, rng):
    """Two steps on a larger network."""
    sizes = (3, 4, 4, 2)
    X, y = batch(rng, 7, 3, 2)
    return student.try_step(student.training_step, sizes, theta_for(rng, sizes), X, y, 0.3, 2)


# 3


def evaluated(student, rng, n, training):
    """What an evaluation of a network with dropout and batch normalization gives and leaves."""
    X, y = batch(rng, n, 2, 3)
    W, V = rng.normal(size=(4, 2)), rng.normal(size=(3, 4))
    return student.try_evaluate(student.evaluate, W, V, X + 1, y, training)


@check("evaluate", points=2)
def a_network_in_training(student, v, rng):
    """A network that arrives in training mode."""
    return evaluated(student, rng, 7 + int(v) % 4, True)


@check("evaluate", points=2)
def a_network_in_use(student, v, rng):
    """A network that arrives in evaluation mode."""
    return evaluated(student, rng, 7 + int(v) % 4, False)


@check("evaluate", points=1, hidden=True)
def on_many_examples(student, v, rng):
    """Twenty examples."""
    return evaluated(student, rng, 20, True)


# 4


@check("Swish", points=3)
def value_and_gradient(student, v, rng):
    """Five numbers on both sides of 0, with what arrives from above."""
    x, upstream = rng.normal(size=5) * 2, rng.normal(size=5) + 0.1 * v
    return given(student.try_function(student.Swish, x, upstream), x=x, upstream=upstream)


@check("Swish", points=1)
def a_matrix(student, v, rng):
    """A matrix of inputs."""
    x = rng.normal(size=(2, 3))
    return given(student.try_function(student.Swish, x, np.full((2, 3), 2.0 + v)), x=x)


@check("Swish", points=1, hidden=True)
def far_out(student, v, rng):
    """Large inputs of both signs; not so far out that 1 - sigmoid loses its digits, which nobody asks for."""
    x = np.array([-10.0, -5.0, 5.0, 10.0]) + rng.uniform(-1, 1, size=4)
    return student.try_function(student.Swish, x, np.ones(4))


# 5


@check("groups", points=3)
def of_two_layers(student, v, rng):
    """Linear layers, each with a normalization, and a convolution; -1 is a parameter in no group."""
    return student.try_groups(student.groups, (3, 4, 2), v.choose(0.1, 0.2, 0.3, 0.4))


@check("groups", points=1, hidden=True)
def of_three_layers(student, v, rng):
    """Three linear layers and a convolution, another decay."""
    return student.try_groups(student.groups, (2, 2, 3, 2), 0.05)


# 6


@check("MyAdagrad", points=3)
def three_steps_of_two_groups(student, v, rng):
    """Three steps with two groups, each with its own rate and eps, and a parameter without a gradient."""
    a, b = rng.normal(size=2), rng.normal(size=2)
    gs = rng.normal(size=(3, 4)) * np.array([0.3, 1.0, 2.0, 5.0])
    return student.try_optimizer(student.MyAdagrad, a, b, gs, 0.1, v.choose(0.5, 0.6, 0.7, 0.8), {"eps": 0.2})


@check("MyAdagrad", points=1)
def as_it_comes(student, v, rng):
    """Two steps, the first group with the usual eps."""
    a, b = rng.normal(size=1), rng.normal(size=3)
    return student.try_optimizer(student.MyAdagrad, a, b, rng.normal(size=(2, 4)), 0.1 + 0.01 * v, 0.3, {})


@check("MyAdagrad", points=2, hidden=True)
def gradients_of_every_size(student, v, rng):
    """Five steps with gradients from 1e-3 to 1e3."""
    a, b = rng.normal(size=2), rng.normal(size=2)
    gs = rng.normal(size=(5, 4)) * np.array([1e-3, 1.0, 30.0, 1e3])
    return student.try_optimizer(student.MyAdagrad, a, b, gs, 0.1, 0.2, {"eps": 1e-4})


# 7


@check("accumulate_step", points=2)
def with_a_short_last_piece(student, v, rng):
    """Two steps; the last piece is smaller than the others."""
    sizes = (2, 2, 3)
    X, y = batch(rng, v.choose(10, 11, 13, 14), 2, 3)
    return student.try_accumulate(student.accumulate_step, sizes, theta_for(rng, sizes), X, y, 3, 0.5, 2)


@check("accumulate_step", points=2)
def with_three_pieces(student, v, rng):
    """One step, three pieces, the last of one example."""
    sizes = (2, 2, 3)
    X, y = batch(rng, 5, 2, 3)
    return student.try_accumulate(student.accumulate_step, sizes, theta_for(rng, sizes), X, y, 2, 0.3 + 0.01 * v, 1)


@check("accumulate_step", points=1, hidden=True)
def with_one_piece(student, v, rng):
    """A batch that is smaller than a piece, then one of many pieces."""
    sizes = (2, 3, 2)
    X, y = batch(rng, 6, 2, 2)
    theta = theta_for(rng, sizes)
    whole = student.try_accumulate(student.accumulate_step, sizes, theta, X, y, 10, 0.4, 1)
    return [*whole, *student.try_accumulate(student.accumulate_step, sizes, theta, X, y, 1, 0.4, 1)]


# 8


@check("run", points=3, needs=("training_step",))
def three_epochs(student, v, rng):
    """Three epochs of two batches: the rate of each step, and where the parameters end."""
    sizes = (2, 2, 3)
    X, y = batch(rng, 6, 2, 3)
    gamma = v.choose(0.5, 0.6, 0.7, 0.8)
    return student.try_run(student.run, sizes, theta_for(rng, sizes), X, y, 0.5, gamma, 3, 3)


@check("run", points=1, hidden=True)
def one_epoch(student, v, rng):
    """One epoch of three batches."""
    sizes = (2, 3, 2)
    X, y = batch(rng, 6, 2, 2)
    return student.try_run(student.run, sizes, theta_for(rng, sizes), X, y, 0.4, 0.1, 1, 2)


# 9


@check("bits_needed", points=2)
def the_bits_read_off(student, v, rng):
    """A whole number of bits."""
    value = student.bits_needed
    number = isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool)
    require(number and float(value).is_integer(), "bits_needed must be one whole number")
    return {"bits_needed": int(value)}


# 10


@check("report", points=0)
def long_enough(student, v, rng):
    """40 to 150 words; a person reads and grades them."""
    require_words(student.report, 40, 150)
