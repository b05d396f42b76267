"""Lab 03, section 6: the named mistakes of `Graph`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from . import shared
from .shared import API, BOOK, LOCAL_ONLY, WRONG

OVERWRITTEN = f"{WRONG}#wrong-overwritten"
ORDER = f"{WRONG}#wrong-order"
NOT_ZEROED = f"{WRONG}#wrong-not-zeroed"

hints(
    "Graph",
    "Print the dict that backward returns for q = x + y, f = q z, and compare it with your first_graph.",
    "All gradients 0, that of the output 1; against the order: shares = gate.backward(gradient of the gate's output), "
    "and each input's gradient becomes what it was plus its share.",
)


@mistake(
    "Graph",
    slug="overwritten",
    says="Where a value is used twice, the share that comes last replaces the others. Shares add.",
    hint=(
        "Look at the line that gives an input its share, and at a value that two gates use.",
        "The new gradient is the old one plus the share.",
    ),
    link=OVERWRITTEN,
)
class Graph(shared.Graph):
    def receive(self, k, share):
        self.found[k] = share


@mistake(
    "Graph",
    slug="first-share-kept",
    says="Where a value is used twice, only the share that comes first is kept. Shares add.",
    hint=("Look at what happens when a name has a gradient already.", "Then the share is added to it."),
    link=OVERWRITTEN,
)
class Graph(shared.Graph):
    def start(self, output):
        self.found = {output: 1.0}

    def receive(self, k, share):
        self.found.setdefault(k, share)


@mistake(
    "Graph",
    slug="averaged",
    says="Where a value is used twice, its shares are averaged. Both ways change the loss, so the shares add.",
    hint=("Look for a division by 2, or for np.mean.", "The sum of the shares, not their mean."),
    link=f"{BOOK}/gates.html#merging",
)
class Graph(shared.Graph):
    def start(self, output):
        super().start(output)
        self.times = dict.fromkeys(self.values, 0)

    def receive(self, k, share):
        self.times[k] += 1
        self.found[k] = (self.found[k] * (self.times[k] - 1) + share) / self.times[k]


@mistake(
    "Graph",
    slug="aliased",
    says="Two names share one array, and `+=` changes both: a gate such as Add hands the same array to both inputs.",
    hint=(
        "Look for += on a gradient that came from a gate.",
        "old + share makes a new array, which no other name holds; += writes into the old one.",
    ),
    link=f"{WRONG}#wrong-cache-changed",
)
class Graph(shared.Graph):
    def start(self, output):
        self.found = {output: 1.0}

    def receive(self, k, share):
        if k in self.found:
            self.found[k] += share
        else:
            self.found[k] = share


@also("Graph", "aliased")
class Graph(shared.Graph):
    def start(self, output):
        self.found = {output: 1.0}

    def shares(self, name):
        self.found.setdefault(name, np.zeros_like(self.values[name]))
        return super().shares(name)

    def receive(self, k, share):
        if k in self.found:
            self.found[k] += share
        else:
            self.found[k] = share


@mistake(
    "Graph",
    slug="not-zeroed",
    says="The gradients of earlier calls are still there, and the new ones are added. Start anew in each backward.",
    hint=("Look at where the gradients are set to 0: in __init__, or at the start of backward?", "In backward."),
    link=NOT_ZEROED,
)
class Graph(shared.Graph):
    def start(self, output):
        if not hasattr(self, "found"):
            self.found = dict.fromkeys(self.values, 0.0)
        self.found[output] = 1.0
        for name in self.gates:
            if name != output:
                self.found[name] = 0.0


@also("Graph", "not-zeroed")
class Graph(shared.Graph):
    def start(self, output):
        if not hasattr(self, "found"):
            self.found = dict.fromkeys(self.values, 0.0)
        self.found[output] = 1.0


@mistake(
    "Graph",
    slug="zeroed-in-forward-only",
    says="The gradients are set to 0 in forward only, so a second backward in a row adds to those of the first.",
    hint=("Look at where the gradients are set to 0.", "At the start of backward: each call starts anew."),
    link=NOT_ZEROED,
)
class Graph(shared.Graph):
    def forward(self, **given):
        values = super().forward(**given)
        self.found = dict.fromkeys(values, 0.0)
        return values

    def start(self, output):
        self.found[output] = 1.0


@mistake(
    "Graph",
    slug="only-the-last-gate",
    says="Only the last gate hands anything back: backward stops after it, or runs in the order of forward.",
    hint=(
        "Look at the order of the loop in backward, and at where its return stands.",
        "Against the topological order, reversed(...), and return after the loop.",
    ),
    link=ORDER,
)
class Graph(shared.Graph):
    def order_back(self):
        return self.order()


@mistake(
    "Graph",
    slug="order-of-adding",
    says="The gates run in the order in which they were added. Sort them with topological_order first.",
    hint=("Look at what your loops run over.", "topological_order(self.uses), and against it on the way back."),
    link=ORDER,
)
class Graph(shared.Graph):
    def order(self):
        return list(self.uses)


@also("Graph", "order-of-adding")
class Graph(shared.Graph):
    def order_back(self):
        return list(self.uses)[::-1]


@mistake(
    "Graph",
    slug="output-gets-zero",
    says="Every gradient is 0: nothing arrives at the output. Its own gradient is 1.",
    hint=("Look at what the first gate on the way back receives.", "gradients[output] = 1.0 before the loop."),
    link=f"{BOOK}/graphs.html#one-node",
)
class Graph(shared.Graph):
    def start(self, output):
        self.found = dict.fromkeys(self.values, 0.0)


@mistake(
    "Graph",
    slug="output-gets-value",
    says="The way back starts with the value of the output. The gradient of the output with respect to itself is 1.",
    hint=("Look at what the gradient of the output is set to.", "gradients[output] = 1.0"),
    link=f"{BOOK}/graphs.html#one-node",
)
class Graph(shared.Graph):
    def start(self, output):
        super().start(output)
        self.found[output] = self.values[output]


@mistake(
    "Graph",
    slug="values-handed-back",
    says="backward hands each gate the value of its output. It has to hand it the gradient of its output.",
    hint=("Look at the argument of gate.backward.", "gradients[name], not self.values[name]."),
    link=API,
)
class Graph(shared.Graph):
    def shares(self, name):
        return self.gates[name].backward(self.values[name])


@mistake(
    "Graph",
    slug="always-one",
    says="backward hands 1 to every gate, so only local slopes come back. Hand each gate the gradient of its output.",
    hint=("Look at the argument of gate.backward.", "The gradient that has been collected for this gate's output."),
    link=LOCAL_ONLY,
)
class Graph(shared.Graph):
    def shares(self, name):
        return self.gates[name].backward(1.0)


@mistake(
    "Graph",
    slug="shares-swapped",
    says="The shares go to the wrong inputs. The first gradient that a gate returns is that of its first input.",
    hint=("Look at how shares and names are paired.", "zip(self.uses[name], shares), both from the front."),
    link=API,
)
class Graph(shared.Graph):
    def spread(self, name):
        for k, share in zip(reversed(self.uses[name]), self.shares(name)):
            self.receive(k, share)


@mistake(
    "Graph",
    slug="pushed-on-arrival",
    says="A gate hands its gradient on each time a share arrives, with all that came before: shares are counted twice.",
    hint=(
        "Look at when gate.backward is called: once for each gate, or once for each share?",
        "Once for each gate, after all its users: go against the topological order.",
    ),
    link=ORDER,
)
class Graph(shared.Graph):
    def order_back(self):
        return [next(name for name, value in self.found.items() if isinstance(value, float) and value == 1.0)]

    def receive(self, k, share):
        super().receive(k, share)
        if k in self.gates:
            self.spread(k)


@mistake(
    "Graph",
    slug="output-only",
    says="forward returns the value of the last gate only. The exercise asks for a dict with the value of every name.",
    hint=("Look at the return line of forward.", "return self.values, the whole dict."),
    link=API,
)
class Graph(shared.Graph):
    def forward(self, **given):
        values = super().forward(**given)
        return values[self.order()[-1]]


@mistake(
    "Graph",
    slug="gates-only",
    says="Values that are given from outside get no gradient: only gates are in the dict that backward returns.",
    hint=("Look at the names in the dict that backward returns.", "Every name in self.values needs an entry."),
    link=API,
)
class Graph(shared.Graph):
    def backward(self, output):
        found = super().backward(output)
        return {name: found[name] for name in self.gates}


@mistake(
    "Graph",
    slug="given-only",
    says="Only the given values are in the dict that backward returns. The exercise asks for every name.",
    hint=("Look at the names in the dict that backward returns.", "The gates' outputs have gradients too: keep them."),
    link=API,
)
class Graph(shared.Graph):
    def backward(self, output):
        found = super().backward(output)
        return {name: value for name, value in found.items() if name not in self.gates}


@also("Graph", "only-the-last-gate")
class Graph(shared.Graph):
    def start(self, output):
        self.found = {name: np.zeros(np.shape(value)) for name, value in self.values.items()}
        self.found[output] = 1.0

    def order_back(self):
        return self.order()


@mistake(
    "Graph",
    slug="output-ignored",
    says="The way back starts at the last gate of the order, whatever output is asked for.",
    hint=(
        "Look at where the 1 is put, and at where `output` is used.",
        "The gradient of the name in `output` is 1, all others start at 0.",
    ),
    link=ORDER,
)
class Graph(shared.Graph):
    def start(self, output):
        super().start(self.order()[-1])
