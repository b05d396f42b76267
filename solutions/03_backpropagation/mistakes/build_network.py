"""Lab 03, section 10: the named mistakes of `build_network`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, Graph, Linear, ReLU, SoftmaxCrossEntropy

MEMORY = f"{BOOK}/engine.html#memory"
ENGINE = f"{BOOK}/engine.html#gate-api"

hints(
    "build_network",
    "Write down which values each of the four gates uses, and in which order its forward wants them.",
    "Four calls of add: name, a new gate, then the names of what it uses. Linear wants x, W and b, in this order.",
)


def wired(y, z1=("X", "W1", "b1"), a1=("z1",), z2=("a1", "W2", "b2"), loss="z2", door=None, top=None):
    """The network, with the wires that wrong versions get wrong."""
    graph = Graph()
    graph.add("z1", Linear(), *z1)
    graph.add("a1", door or ReLU(), *a1)
    graph.add("z2", top or Linear(), *z2)
    graph.add("loss", SoftmaxCrossEntropy(y), loss)
    return graph


@mistake(
    "build_network",
    slug="one-gate-for-both",
    says="One Linear gate serves both layers. It remembers only its last forward: each layer needs a gate of its own.",
    hint=("Look at how often Linear() is called.", "A new Linear() in each call of add."),
    link=MEMORY,
)
def build_network(y):
    graph, layer = Graph(), Linear()
    graph.add("z1", layer, "X", "W1", "b1")
    graph.add("a1", ReLU(), "z1")
    graph.add("z2", layer, "a1", "W2", "b2")
    graph.add("loss", SoftmaxCrossEntropy(y), "z2")
    return graph


@mistake(
    "build_network",
    slug="relu-bypassed",
    says="The second layer works on z1, so the ReLU has no effect, and two linear layers are no more than one.",
    hint=("Look at what z2 uses.", "a1, the output of the ReLU."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z2=("z1", "W2", "b2"))


@mistake(
    "build_network",
    slug="hidden-layer-skipped",
    says="The second layer works on X: the hidden layer has no effect.",
    hint=("Look at what z2 uses.", "a1, the output of the ReLU."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z2=("X", "W2", "b2"))


@mistake(
    "build_network",
    slug="relu-on-input",
    says="The ReLU works on X. It belongs behind the first layer, on z1.",
    hint=("Look at what a1 uses.", "z1"),
    link=ENGINE,
)
def build_network(y):
    return wired(y, a1=("X",))


class Scores(Linear):
    """A layer whose scores go through a ReLU as well."""

    def forward(self, x, W, b):
        self.door = ReLU()
        return self.door.forward(super().forward(x, W, b))

    def backward(self, g):
        return super().backward(*self.door.backward(g))


@mistake(
    "build_network",
    slug="relu-on-scores",
    says="The scores go through a ReLU as well. A score may be negative: only the hidden numbers pass a ReLU.",
    hint=("Look at what lies between z2 and loss.", "loss works on z2 itself."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, top=Scores())


class Wire:
    """Hands everything on."""

    def forward(self, a):
        return a

    def backward(self, d):
        return (d,)


@also("build_network", "relu-on-scores")
def build_network(y):
    return wired(y, door=Wire(), top=Scores())


@mistake(
    "build_network",
    slug="weights-swapped",
    says="The weights of the two layers have changed places.",
    hint=("Look at the numbers in the names: which layer comes first?", "z1 uses W1 and b1; z2 uses W2 and b2."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z1=("X", "W2", "b2"), z2=("a1", "W1", "b1"))


@also("build_network", "weights-swapped")
def build_network(y):
    return wired(y, z1=("X", "W2", "b1"), z2=("a1", "W1", "b2"))


@mistake(
    "build_network",
    slug="biases-swapped",
    says="The biases of the two layers have changed places.",
    hint=("Look at the numbers in the names.", "z1 uses b1, z2 uses b2."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z1=("X", "W1", "b2"), z2=("a1", "W2", "b1"))


@mistake(
    "build_network",
    slug="one-bias-twice",
    says="Both layers use the same bias, and the other one is never used.",
    hint=("Look at the last name in the lines of z1 and z2.", "z1 uses b1, z2 uses b2."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z2=("a1", "W2", "b1"))


@also("build_network", "one-bias-twice")
def build_network(y):
    return wired(y, z1=("X", "W1", "b2"))


@mistake(
    "build_network",
    slug="one-weight-twice",
    says="Both layers use the same weights, and the other ones are never used.",
    hint=("Look at the names in the lines of z1 and z2.", "z1 uses W1, z2 uses W2."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z2=("a1", "W1", "b2"))


@also("build_network", "one-weight-twice")
def build_network(y):
    return wired(y, z1=("X", "W2", "b1"))


@mistake(
    "build_network",
    slug="inputs-in-another-order",
    says="A Linear gate gets its inputs in another order: its forward takes x first, then W, then b.",
    hint=("Look at the names after the gate in add, and at forward of Linear.", 'Linear(), "X", "W1", "b1"'),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z1=("W1", "X", "b1"), z2=("W2", "a1", "b2"))


@also("build_network", "inputs-in-another-order")
def build_network(y):
    return wired(y, z1=("W1", "X", "b1"))


@also("build_network", "inputs-in-another-order")
def build_network(y):
    return wired(y, z2=("W2", "a1", "b2"))


@mistake(
    "build_network",
    slug="loss-on-hidden",
    says="The loss works on the hidden numbers. It belongs on the scores, z2.",
    hint=("Look at what loss uses.", "z2"),
    link=ENGINE,
)
def build_network(y):
    return wired(y, loss="a1")


@also("build_network", "loss-on-hidden")
def build_network(y):
    return wired(y, loss="z1")


@mistake(
    "build_network",
    slug="loss-missing",
    says="There is no gate with the name loss: the graph ends at the scores.",
    hint=("Look at your last call of add.", "SoftmaxCrossEntropy(y) on z2, under the name loss."),
    link=ENGINE,
)
def build_network(y):
    graph = Graph()
    graph.add("z1", Linear(), "X", "W1", "b1")
    graph.add("a1", ReLU(), "z1")
    graph.add("z2", Linear(), "a1", "W2", "b2")
    return graph


@also("build_network", "inputs-in-another-order")
def build_network(y):
    return wired(y, z1=("X", "b1", "W1"), z2=("a1", "b2", "W2"))


@mistake(
    "build_network",
    slug="one-layer-twice",
    says="Both layers use the same weights and biases. The second layer has its own, W2 and b2.",
    hint=("Look at the names in the lines of z1 and z2.", "z1 uses W1 and b1, z2 uses W2 and b2."),
    link=ENGINE,
)
def build_network(y):
    return wired(y, z2=("a1", "W1", "b1"))
