"""Lab 03: what several named mistakes build on, which is the gates and the graph without any mistake."""

import numpy as np

BOOK = "03_backpropagation"
WRONG = f"{BOOK}/mistakes.html"
LOCAL_ONLY = f"{WRONG}#wrong-local-only"
CACHE = f"{WRONG}#wrong-cache-changed"
API = f"{BOOK}/engine.html#gate-api"

SHARED = (
    "What forward keeps is overwritten by the next gate of the same kind: it is kept on the class, or in a global "
    "name. Each gate needs its own."
)
SHARED_HINT = (
    "Look at where forward puts what backward needs: is there one place for all gates of this class?",
    "self.x = x keeps it on this one gate; Multiply.x = x, or a dict in the class's body, is shared by all.",
)
NO_TUPLE = "backward returns the array itself. It must return a tuple, also where there is one gradient only."
NO_TUPLE_HINT = ("Look at the return line of backward.", "return (g_x,) with the comma: without it there is no tuple.")


class Add:
    def forward(self, a, b):
        return a + b

    def backward(self, d):
        return d, d


class Sum:
    def forward(self, a):
        self.like = np.ones_like(a)
        return self.like.ravel() @ a.ravel()

    def backward(self, d):
        return (d * self.like,)


class Multiply:
    def forward(self, x, y):
        self.x, self.y = x, y
        return x * y

    def backward(self, g):
        return g * self.y, g * self.x


class Max:
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.maximum(x, y)

    def backward(self, g):
        return self.to(g, self.x, self.y), self.to(g, self.y, self.x)

    def to(self, g, mine, other):
        return g * ((mine > other) + 0.5 * (mine == other))


class ReLU:
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, g):
        return (g * self.slope(self.x),)

    def slope(self, x):
        return (x > 0).astype(float)


class Linear:
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W + b

    def backward(self, g):
        return self.for_x(g), self.for_W(g), self.for_b(g)

    def for_x(self, g):
        return g @ self.W.T

    def for_W(self, g):
        return self.x.T @ g

    def for_b(self, g):
        return g.sum(axis=0)


class SoftmaxCrossEntropy:
    def __init__(self, y):
        self.y = y

    def forward(self, z):
        self.z = z
        top = z.max(axis=1, keepdims=True)
        log_p = z - top - np.log(np.exp(z - top).sum(axis=1, keepdims=True))
        self.p = np.exp(log_p)
        return self.loss(-np.take_along_axis(log_p, self.y[:, None], axis=1)[:, 0], log_p)

    def backward(self, g):
        return (self.for_z(g, self.p, np.eye(self.p.shape[1])[self.y]),)

    def loss(self, losses, log_p):
        return losses.mean()

    def for_z(self, g, p, q):
        return g * (p - q) / len(p)


def topological_order(uses):
    order = []

    def visit(gate):
        if gate in uses and gate not in order:
            for used in uses[gate]:
                visit(used)
            order.append(gate)

    for gate in uses:
        visit(gate)
    return order


class Graph:
    def __init__(self):
        self.gates, self.uses = {}, {}

    def add(self, name, gate, *inputs):
        self.gates[name], self.uses[name] = gate, inputs

    def order(self):
        return topological_order(self.uses)

    def forward(self, **given):
        self.values = dict(given)
        for name in self.order():
            self.values[name] = self.gates[name].forward(*(self.values[k] for k in self.uses[name]))
        return self.values

    def backward(self, output):
        self.start(output)
        for name in self.order_back():
            self.spread(name)
        return self.found

    def order_back(self):
        return self.order()[::-1]

    def start(self, output):
        self.found = {name: 0.0 for name in self.values}
        self.found[output] = 1.0

    def spread(self, name):
        for k, share in zip(self.uses[name], self.shares(name)):
            self.receive(k, share)

    def shares(self, name):
        return self.gates[name].backward(self.found[name])

    def receive(self, k, share):
        self.found[k] = self.found[k] + share
