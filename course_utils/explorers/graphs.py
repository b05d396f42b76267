"""The graphs that the stepper steps through: the lectures' examples, with their own numbers where those are printed.

Each is a function from the value of its first input to its output, a Tensor that knows how it was made.
"""

from course_utils.autodiff import Tensor, exp, log, maximum, reciprocal, sigmoid, square


def leaf(value, name):
    """An input of the graph."""
    return Tensor(float(value), requires_grad=True, name=name)


def product_of_sum(first):
    """The lecture's first graph, (x + y) z at (-2, 5, -4)."""
    return (leaf(first, "x") + leaf(5, "y")) * leaf(-4, "z")


def merging(first):
    """A value that is used twice: its gradients add up."""
    x, y = leaf(first, "x"), leaf(5, "y")
    return x * y + square(x)


def routing(first):
    """A maximum: all of the gradient to the larger input."""
    return maximum(leaf(first, "x") * leaf(3, "y"), leaf(-4, "z")) * leaf(2, "w")


def fine_sigmoid(first):
    """1 / (1 + exp(-(w0 x0 + w1 x1 + w2))), every gate of it; the lecture's values are lost, these are CS231n's."""
    w0, x0, w1, x1, w2 = (leaf(v, n) for v, n in zip((2, first, -3, -2, -3), ("w0", "x0", "w1", "x1", "w2")))
    return reciprocal(exp(-(w0 * x0 + w1 * x1 + w2)) + 1.0)


def coarse_sigmoid(first):
    """The same with the sigmoid as one gate: the gradients at the inputs do not change."""
    w0, x0, w1, x1, w2 = (leaf(v, n) for v, n in zip((2, first, -3, -2, -3), ("w0", "x0", "w1", "x1", "w2")))
    return sigmoid(w0 * x0 + w1 * x1 + w2)


def linear_network(first):
    """The lecture's linear 2-2-1 network, w = (.11, .21, .12, .08, .14, .15), i = (2, 3), target 1, half a square."""
    W = Tensor([[0.11, 0.12], [0.21, 0.08]], True, "W")
    w = Tensor([0.14, 0.15], True, "w")
    i = Tensor([float(first), 3.0], True, "i")
    return square((i @ W) @ w - Tensor(1.0, True, "y")) * 0.5


def sigmoid_network(first):
    """The lecture's 2-2-1 network of sigmoids, logistic loss, label 1; it prints no numbers, so these are ours."""
    W = Tensor([[0.3, 0.8], [-0.2, 0.4]], True, "W")
    w = Tensor([1.2, -0.7], True, "w")
    x = Tensor([float(first), -1.0], True, "x")
    return -log(sigmoid(sigmoid(x @ W) @ w))


EXAMPLES = {
    "(x + y) z": (product_of_sum, -2.0),
    "x y + x²: paths merge": (merging, -2.0),
    "max(x y, z) w: a route": (routing, -2.0),
    "sigmoid neuron, gate by gate": (fine_sigmoid, -1.0),
    "sigmoid neuron, one gate": (coarse_sigmoid, -1.0),
    "linear 2-2-1 network": (linear_network, 2.0),
    "sigmoid 2-2-1 network": (sigmoid_network, 1.0),
}
