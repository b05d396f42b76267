"""The checks of lab 03: what each one hands to the student's gates and functions. None of them knows an answer."""

import numpy as np

from course_utils.checks import check, given, parts, require, require_words
from course_utils.data import load_digits


def numbers(rng, *shape):
    """Random numbers of both signs, none of them small, with two decimals."""
    return (rng.choice((-1.0, 1.0), size=shape) * rng.uniform(0.3, 2.5, size=shape)).round(2)


def passes(gate, inputs, g, *names):
    """A gate's value and the gradients it hands back, with the inputs they came from."""
    z = gate.forward(*inputs.values())
    return given({"z": z} | parts(gate.backward(g), *names), **inputs, g=g)


def first_of_two(first, second, inputs, others, g, *names):
    """Two gates of a kind run forward, then the first goes back."""
    first.forward(*inputs.values())
    second.forward(*others)
    return given(parts(first.backward(g), *names), **inputs, g=g)


def listed(answer):
    """The numbers of an answer, whether they stand in a tuple, a list or an array."""
    return answer.tolist() if isinstance(answer, np.ndarray) else answer


# 1


@check("first_graph", points=2)
def three_gradients(student, v, rng):
    """Three numbers."""
    return parts(listed(student.first_graph), "g_x", "g_y", "g_z")


# 2


@check("Multiply", points=1)
def products(student, v, rng):
    """Forward and backward on 2 numbers."""
    inputs = {"x": numbers(rng, 2), "y": numbers(rng, 2)}
    return passes(student.Multiply(), inputs, numbers(rng, 2), "g_x", "g_y")


@check("Multiply", points=1)
def two_products(student, v, rng):
    """Two gates run forward, then the first goes back."""
    inputs = {"x": numbers(rng, 2), "y": numbers(rng, 2)}
    gates = student.Multiply(), student.Multiply()
    return first_of_two(*gates, inputs, (numbers(rng, 2), numbers(rng, 2)), numbers(rng, 2), "g_x", "g_y")


@check("Multiply", points=1, hidden=True)
def products_of_matrices(student, v, rng):
    """Matrices."""
    inputs = {"x": numbers(rng, 2, 2), "y": numbers(rng, 2, 2)}
    return passes(student.Multiply(), inputs, numbers(rng, 2, 2), "g_x", "g_y")


def either_larger(rng, n):
    """Two arrays, each of them larger at every other place."""
    low, apart = numbers(rng, n), rng.uniform(0.5, 1.5, size=n).round(2)
    turn = (np.arange(n) + rng.integers(2)) % 2 == 0
    return {"x": low + apart * turn, "y": low + apart * ~turn}


@check("Max", points=1)
def larger_numbers(student, v, rng):
    """4 places, x larger at two of them."""
    return passes(student.Max(), either_larger(rng, 4), numbers(rng, 4), "g_x", "g_y")


@check("Max", points=1)
def equal_numbers(student, v, rng):
    """Places where both are equal."""
    signs = rng.permutation([-1.0, 0.0, 1.0])
    x, y = np.append(signs, [1.0, -1.0]), np.append(signs, [0.0, 1.0])
    return passes(student.Max(), {"x": x, "y": y}, numbers(rng, 5), "g_x", "g_y")


@check("Max", points=1)
def two_maxima(student, v, rng):
    """Two gates run forward, then the first goes back."""
    inputs = either_larger(rng, 2)
    others = inputs["y"] + 0.5, inputs["x"] + 0.5
    return first_of_two(student.Max(), student.Max(), inputs, others, numbers(rng, 2), "g_x", "g_y")


@check("ReLU", points=1)
def both_signs(student, v, rng):
    """Positive numbers, negative ones and a 0; what arrives has both signs too."""
    size = rng.uniform(0.3, 2.5, size=5).round(2)
    x, g = size * [1, 1, -1, -1, 0], numbers(rng, 5)
    g[:4] = np.abs(g[:4]) * [1, -1, 1, -1]
    return passes(student.ReLU(), {"x": x}, g, "g_x")


@check("ReLU", points=1)
def two_doors(student, v, rng):
    """Two gates run forward, then the first goes back."""
    x = rng.uniform(0.3, 2.5, size=2).round(2) * [1, -1]
    return first_of_two(student.ReLU(), student.ReLU(), {"x": x}, (-x,), numbers(rng, 2), "g_x")


@check("ReLU", points=1, hidden=True)
def a_matrix_of_doors(student, v, rng):
    """A matrix."""
    return passes(student.ReLU(), {"x": numbers(rng, 3, 3)}, numbers(rng, 3, 3), "g_x")


# 3

ON_THE_WAY = ("g_d", "g_e", "g_n", "g_s", "g_w2", "g_w0", "g_x0", "g_w1", "g_x1")


def neuron_inputs(rng, s):
    """Five numbers for the neuron whose score is about s."""
    w0, x0, w1, x1 = map(float, numbers(rng, 4))
    return {"w0": w0, "x0": x0, "w1": w1, "x1": x1, "w2": round(s - w0 * x0 - w1 * x1, 2)}


@check("neuron_backward", points=2)
def a_sure_neuron(student, v, rng):
    """The nine gradients of a neuron with a score between 1 and 2."""
    inputs = neuron_inputs(rng, rng.uniform(1, 2))
    return given(parts(student.neuron_backward(**inputs), *ON_THE_WAY), **inputs)


@check("neuron_backward", points=1, hidden=True)
def a_neuron_that_says_no(student, v, rng):
    """The nine gradients of a neuron with a score between −2 and −1."""
    inputs = neuron_inputs(rng, -rng.uniform(1, 2))
    return given(parts(student.neuron_backward(**inputs), *ON_THE_WAY), **inputs)


@check("neuron_backward", points=1, hidden=True)
def another_neuron(student, v, rng):
    """The nine gradients of another neuron."""
    return parts(student.neuron_backward(**neuron_inputs(rng, rng.uniform(-1, 3))), *ON_THE_WAY)


# 4


@check("moved", points=3)
def what_was_seen(student, v, rng):
    """Three numbers."""
    return parts(listed(student.moved), "step", "handed", "g_x")


# 5


def named_anew(rng, uses):
    """The same graph with other names, entered so that neither that order nor the alphabet's is right."""
    while True:
        name = dict(zip(uses, rng.permutation(list("abcdefghk"))[: len(uses)].tolist()))
        entered = [list(uses)[k] for k in rng.permutation(len(uses))]
        graph = {name[gate]: tuple(name.get(u, u) for u in uses[gate]) for gate in entered}
        by_size = sorted(graph, key=lambda gate: len(graph[gate]))
        orders = (list(graph), sorted(graph), list(graph)[::-1], by_size, on_arrival(graph))
        early = [tuple(too_early(order, graph)) for order in orders]
        far_off = 2 * min(map(len, early[:2])) >= sum(u in graph for used in graph.values() for u in used)
        high_up = set(next(iter(graph.values()))) <= set(graph)  # the first entered uses gates alone
        if far_off and high_up and () not in early and len(set(early)) == len(early):
            return graph


def on_arrival(uses):
    """The gates in the order in which a walk from user to used first meets them."""
    met, ahead = [], list(uses)
    while ahead:
        gate = ahead.pop(0)
        if gate in uses and gate not in met:
            met.append(gate)
            ahead = [*uses[gate], *ahead]
    return met


def too_early(order, uses):
    """Each gate that comes before one it uses, with that one."""
    place = {gate: order.index(gate) for gate in order}
    return [f"{g} before {u}" for g in sorted(uses) for u in uses[g] if u in uses and place[g] < place[u]]


def in_order(student, uses):
    """How many gates were ordered, if their order is a right one; else a sentence that says why it is not."""
    lent = dict(uses)
    order = student.topological_order(lent)
    require(order is not None, "returned None: is a `return` missing?")
    require(lent == uses, "`topological_order` changes the dict that it is given: the caller still needs it")
    names = type(order) in (list, tuple) and all(type(name) is str for name in order)
    require(names, "`topological_order` must return a list of names")
    graph = " ".join(f"{gate}({','.join(used)})" for gate, used in uses.items())
    wrong = [f"{name} is given, and no gate" for name in dict.fromkeys(order) if name not in uses]
    wrong += [f"{name} is missing" for name in sorted(uses) if name not in order]
    wrong += [f"{name} is there {order.count(name)} times" for name in sorted(uses) if order.count(name) > 1]
    require(not wrong, f"{', '.join(wrong)}; the graph is {graph}")
    early = too_early(list(order), uses)
    require(not early, f"a gate comes before one that it uses: {', '.join(early)}; the graph is {graph}")
    return {"gates": len(order)}


@check("topological_order", points=2)
def a_ladder(student, v, rng):
    """A graph of six gates with long ways and short cuts; d(a,x) means that d uses a and x."""
    ladder = {
        "A": ("x",),
        "B": ("A", "x"),
        "C": ("A", "B"),
        "D": ("x", "C", "B"),
        "E": ("y", "z"),
        "F": ("E", "D", "A"),
    }
    uses = named_anew(rng, ladder)
    return in_order(student, uses)


@check("topological_order", points=1, hidden=True)
def two_arms(student, v, rng):
    """A graph of six gates whose two arms meet."""
    arms = {"A": ("x",), "B": ("A",), "C": ("B",), "D": ("x", "y"), "E": ("C", "D"), "F": ("E", "A")}
    uses = named_anew(rng, arms)
    return in_order(student, uses)


@check("topological_order", points=1, hidden=True)
def a_thicket(student, v, rng):
    """A graph of nine gates, each of which may use any that came before."""
    names, thicket = ["x", "y"], {}
    for k, gate in enumerate("ABCDEFGHK"):
        others = rng.permutation(names[:-1])[: 1 + k % 3]
        thicket[gate] = (names[-1], *others.tolist())  # of different number, so that no count decides
        names.append(gate)
    uses = named_anew(rng, thicket)
    return in_order(student, uses)


# 6


def built(student, *gates):
    """A graph of the student's gates, added in this order."""
    graph = student.Graph()
    for name, kind, *inputs in gates:
        graph.add(name, getattr(student, kind)(), *inputs)
    return graph


def of_names(got, names, method):
    """The entries of a dict, of whatever kind, that a graph gave back, or a sentence."""
    require(got is not None, "returned None: is a `return` missing?")
    plain = isinstance(got, (np.ndarray, np.generic, int, float, str, list, tuple))
    require(not plain, f"`{method}` must return a dict with an entry for every name")
    for name in names:
        require(type(got) is not dict or name in got, f"what `{method}` returned has no entry for `{name}`")
    return {name: got[name] for name in names}


def there_and_back(graph, names, **inputs):
    """The loss, and the gradients of some names."""
    values = of_names(graph.forward(**inputs), (*names, *inputs, "loss"), "Graph.forward")
    return given({"loss": values["loss"]} | gradients_of(graph, names), **inputs)


def gradients_of(graph, names, output="loss"):
    """What backward gives for some names."""
    return {f"g_{name}": g for name, g in of_names(graph.backward(output), names, "Graph.backward").items()}


def pairs(rng, names):
    """Two numbers for each name."""
    return {name: numbers(rng, 2) for name in names}


PRODUCT_OF_SUM = (("q", "Add", "x", "y"), ("f", "Multiply", "q", "z"), ("loss", "Sum", "f"))


@check("Graph", points=1, needs=("Multiply", "topological_order"))
def product_of_a_sum(student, v, rng):
    """The graph q = x + y, f = q z, loss = the sum over f."""
    return there_and_back(built(student, *PRODUCT_OF_SUM), ("loss", "f", "q", "z", "x", "y"), **pairs(rng, "xyz"))


@check("Graph", points=1)
def used_twice(student, v, rng):
    """p = x y, q = p x, f = q + p, loss = the sum over f: x and p are used twice."""
    gates = ("p", "Multiply", "x", "y"), ("q", "Multiply", "p", "x"), ("f", "Add", "q", "p"), ("loss", "Sum", "f")
    return there_and_back(built(student, *gates), ("q", "p", "x", "y"), **pairs(rng, "xy"))


@check("Graph", points=1)
def added_in_any_order(student, v, rng):
    """The same kind of graph, its gates added in another order: p = x y, q = p + y, f = q p."""
    gates = ("f", "Multiply", "q", "p"), ("p", "Multiply", "x", "y"), ("loss", "Sum", "f"), ("q", "Add", "p", "y")
    return there_and_back(built(student, *gates), ("q", "p", "x", "y"), **pairs(rng, "xy"))


@check("Graph", points=1)
def again_with_other_numbers(student, v, rng):
    """Forward and backward with other numbers, then backward once more."""
    graph = built(student, *PRODUCT_OF_SUM)
    graph.forward(**pairs(rng, "xyz"))
    graph.backward("loss")
    return [there_and_back(graph, ("x", "z"), **pairs(rng, "xyz")), gradients_of(graph, ("x", "z"))]


@check("Graph", points=1)
def of_another_output(student, v, rng):
    """f = x y, loss = the sum over f, p = x z, other = the sum over p: backward from loss, then from other."""
    gates = ("f", "Multiply", "x", "y"), ("loss", "Sum", "f"), ("p", "Multiply", "x", "z"), ("other", "Sum", "p")
    graph, inputs = built(student, *gates), pairs(rng, "xyz")
    graph.forward(**inputs)
    asked = ("loss", "y", "z"), ("other", "z", "y")
    got = [gradients_of(graph, ("x", used, unused), output) for output, used, unused in asked]
    for each, unused in zip(got, "zy"):  # nothing arrives there: 0, of whatever shape
        each[f"g_{unused}"] = np.sum(np.abs(each[f"g_{unused}"]))
    return [given(each, **inputs) for each in got]


@check("Graph", points=1, hidden=True)
def a_larger_graph(student, v, rng):
    """Seven gates."""
    gates = (
        ("c", "Add", "b", "a"),
        ("a", "Multiply", "x", "y"),
        ("loss", "Sum", "f"),
        ("b", "Add", "a", "z"),
        ("f", "Add", "e", "d"),
        ("d", "Multiply", "c", "x"),
        ("e", "Multiply", "d", "c"),
    )
    return there_and_back(built(student, *gates), tuple("edcbaxyz"), **pairs(rng, "xyz"))


# 7


def step_of(student, rng, lr):
    """One step from six weights, no two of the same size."""
    w = rng.permutation([0.3, 0.4, 0.6, 0.7, 0.9, 1.1]) * rng.choice((-1.0, 1.0), size=6)
    i = rng.permutation([0.8, 1.2, 1.3, 1.7])[:2] * rng.choice((-1.0, 1.0), size=2)
    inputs = {"w": w, "i": i, "t": round(rng.uniform(2, 3), 1), "lr": lr}
    return given(parts(student.network_step(*inputs.values()), "y", "g", "w_new", "y_new"), **inputs)


@check("network_step", points=2)
def a_short_step(student, v, rng):
    """A step with a small learning rate."""
    return step_of(student, rng, v.choose(0.02, 0.03, 0.04, 0.05))


@check("network_step", points=1, hidden=True)
def a_long_step(student, v, rng):
    """A step with a larger learning rate."""
    return step_of(student, rng, v.choose(0.2, 0.3, 0.4))


@check("network_step", points=1, hidden=True)
def another_step(student, v, rng):
    """A step with another learning rate."""
    return step_of(student, rng, 0.1)


# 8


def cubic(rng, size):
    """A function of `size` numbers with whole coefficients, so that its differences are exact."""
    c = rng.permutation(np.arange(2, 2 + size)) * rng.choice((-1.0, 1.0), size=size)

    def f(x):
        x = np.ravel(np.array(x, dtype=float))
        return float(np.sum(c * x**3) + x[0] * x[-1] + 2 * np.sum(x) ** 2)

    return f


def eighths(rng, *shape):
    """Numbers such as 0.625, which add and multiply without rounding; none is near 0."""
    return rng.choice((-1, 1), size=shape) * rng.integers(3, 13, size=shape) / 8


@check("numerical_gradient", points=1)
def of_a_vector(student, v, rng):
    """A function of three numbers."""
    f, x, h = cubic(rng, 3), eighths(rng, 3), v.choose(0.25, 0.5)
    return given({"g": student.numerical_gradient(f, x, h)}, x=x, h=h)


@check("numerical_gradient", points=1)
def of_a_matrix(student, v, rng):
    """A function of a matrix of shape (2, 2)."""
    f, x, h = cubic(rng, 4), eighths(rng, 2, 2), v.choose(0.5, 0.25)
    return given({"g": student.numerical_gradient(f, x, h)}, x=x, h=h)


@check("numerical_gradient", points=1)
def of_whole_numbers(student, v, rng):
    """x holds whole numbers."""
    f, x, h = cubic(rng, 2), rng.permutation([-2, 1, 3, 4])[:2], 0.25
    return given({"g": student.numerical_gradient(f, x, h)}, x=x, h=h)


@check("numerical_gradient", points=1, hidden=True)
def of_three_axes(student, v, rng):
    """A function of an array of shape (2, 1, 3)."""
    return {"g": student.numerical_gradient(cubic(rng, 6), eighths(rng, 2, 1, 3), 0.125)}


def compared(student, rng, a, shares):
    """Numbers of these sizes, give or take a little, and the same changed by these shares."""
    order = rng.permutation(len(a))
    a = np.array(a)[order] * rng.uniform(0.8, 1.2, size=len(a)).round(2)
    b = a * (1 + np.array(shares)[order] * rng.uniform(0.9, 1.1, size=len(a)).round(2))
    return given({"error": student.relative_error(a, b)}, a=a, b=b)


@check("relative_error", points=1)
def four_places(student, v, rng):
    """Four numbers of both signs and of very different size."""
    return compared(student, rng, [0.02, -3.0, 20.0, -1.0], [0.6, -0.2, -0.1, 0.05])


@check("relative_error", points=1)
def with_zeros(student, v, rng):
    """Two places where both are 0; then one where only one is; then nothing but 0."""
    zeros, one = np.zeros(2), np.array([0.0, 1.0])
    return [
        compared(student, rng, [-2.0, 0.0, 1.0, 0.0], [-0.3, 0.0, 0.1, 0.0]),
        given({"error": student.relative_error(0.5 * one, zeros)}, a=0.5 * one, b=zeros),
        given({"error": student.relative_error(zeros, 0 * zeros)}, a=zeros, b=zeros),
    ]


@check("relative_error", points=1)
def tiny_gradients(student, v, rng):
    """Gradients of about 1e-10; at one place the signs differ."""
    return compared(student, rng, [1e-10, -3e-10, 5e-10], [-1.5, -0.2, 0.1])


# 9

OF_A_LAYER = ("g_x", "g_W", "g_b")


def layer(rng, n, d, k):
    """A batch of n examples and a layer from d to k numbers."""
    return {"x": numbers(rng, n, d), "W": numbers(rng, d, k), "b": numbers(rng, k)}


@check("Linear", points=2)
def a_batch(student, v, rng):
    """A batch of 3 examples, from 2 numbers to 1."""
    return passes(student.Linear(), layer(rng, 3, 2, 1), numbers(rng, 3, 1), *OF_A_LAYER)


@check("Linear", points=1)
def a_square_layer(student, v, rng):
    """A batch of 2 examples, from 2 numbers to 2, where a transposed matrix fits too."""
    gate, inputs, g = student.Linear(), layer(rng, 2, 2, 2), numbers(rng, 2, 2)
    gate.forward(*inputs.values())
    return given(parts(gate.backward(g), *OF_A_LAYER), **inputs, g=g)


@check("Linear", points=1)
def two_layers(student, v, rng):
    """Two gates run forward, then the first goes back."""
    gates = student.Linear(), student.Linear()
    others = layer(rng, 2, 1, 1).values()
    return first_of_two(*gates, layer(rng, 2, 1, 1), others, numbers(rng, 2, 1), *OF_A_LAYER)


@check("Linear", points=1, hidden=True)
def a_larger_layer(student, v, rng):
    """A batch of 4 examples, from 3 numbers to 5."""
    return passes(student.Linear(), layer(rng, 4, 3, 5), numbers(rng, 4, 5), *OF_A_LAYER)


def loss_and_gradient(gate, z, g, **told):
    """The loss of some scores, and their gradient."""
    loss = gate.forward(z)
    return given({"loss": loss} | parts(gate.backward(g), "g_z"), rows={"z": z}, g=g, **told)


@check("SoftmaxCrossEntropy", points=2)
def three_examples(student, v, rng):
    """Three examples, two classes; what arrives is 1."""
    y = rng.permutation([0, 1, 1])
    return loss_and_gradient(student.SoftmaxCrossEntropy(y), numbers(rng, 3, 2), 1.0, y=y)


@check("SoftmaxCrossEntropy", points=1)
def back_twice(student, v, rng):
    """Two examples, two classes; something else than 1 arrives, and backward is called twice."""
    y, g = rng.permutation([0, 1]), round(rng.uniform(2, 3), 2)
    gate, z = student.SoftmaxCrossEntropy(y), numbers(rng, 2, 2)
    gate.forward(z)
    gate.backward(g)
    return given(parts(gate.backward(g), "g_z"), rows={"z": z}, g=g, y=y)


@check("SoftmaxCrossEntropy", points=1)
def large_scores(student, v, rng):
    """Scores near 1000, near −1000 and far apart."""
    z = numbers(rng, 3, 2) + np.array([[1000.0, 1000.0], [-1000.0, -1000.0], [800.0 + v, 0.0]])
    y = np.array([0, 1, 1])
    return loss_and_gradient(student.SoftmaxCrossEntropy(y), z, 1.0, y=y)


@check("SoftmaxCrossEntropy", points=1, hidden=True)
def ten_classes(student, v, rng):
    """Six examples, ten classes."""
    y = rng.integers(10, size=6)
    return loss_and_gradient(student.SoftmaxCrossEntropy(y), 3 * numbers(rng, 6, 10), float(rng.uniform(0.3, 0.7)))


# 10


def network_of(rng, features, hidden, classes):
    """Weights and biases of a network, half as large as other numbers, so that no probability is almost 0."""
    layers = layer(rng, 1, features, hidden), layer(rng, 1, hidden, classes)
    return {f"{name}{k}": inputs[name] / 2 for k, inputs in enumerate(layers, 1) for name in "Wb"}


def network_for(student, y):
    """The student's network, or a sentence."""
    network = student.build_network(y)
    require(network is not None, "returned None: is a `return` missing?")
    return network


def of_one_size(rng):
    """Weights and a batch with two of everything, so that whatever is confused fits.

    One row of X is almost minus the other: whatever the weights, a door that is open for one is closed for the other.
    """
    x, weights = numbers(rng, 2), network_of(rng, 2, 2, 2)
    weights["b1"] = weights["b1"].round(1) / 10
    return {"X": np.array([x, -0.8 * x])} | weights


@check("build_network", points=1, needs=("Graph", "Linear", "ReLU", "SoftmaxCrossEntropy"))
def network_forward(student, v, rng):
    """All values for 2 examples, 2 features, 2 hidden numbers, 2 classes: whatever is confused fits."""
    network = network_for(student, np.array([1, 0]))
    return of_names(network.forward(**of_one_size(rng)), ("z1", "a1", "z2", "loss"), "Graph.forward")


@check("build_network", points=1)
def network_backward(student, v, rng):
    """Some gradients for 2 examples, 2 features, 2 hidden numbers, 2 classes."""
    network = network_for(student, np.array([0, 1]))
    network.forward(**of_one_size(rng))
    return gradients_of(network, ("b2", "W1"))


@check("build_network", points=1, hidden=True)
def three_sizes(student, v, rng):
    """3 examples, from 2 features by 4 hidden numbers to 2 classes."""
    weights, X = network_of(rng, 2, 4, 2), numbers(rng, 3, 2)
    return there_and_back(network_for(student, np.array([0, 1, 0])), ("b2", "W2", "b1", "W1"), X=X, **weights)


@check("build_network", points=1, hidden=True)
def on_digits(student, v, rng):
    """20 digits, 5 hidden numbers."""
    pictures = load_digits()
    rows = rng.permutation(len(pictures.y))[:20]
    network, weights = network_for(student, pictures.y[rows]), network_of(rng, 64, 5, 10)
    return there_and_back(network, ("b2", "W2", "b1"), X=pictures.X[rows] / 16, **weights)


# 11


@check("report", points=0)
def long_enough(student, v, rng):
    """60 to 180 words; a person reads and grades them."""
    require_words(student.report, 60, 180)
