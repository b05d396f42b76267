"""Lab 03, section 5: the named mistakes of `topological_order`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, WRONG
from .shared import topological_order as right

ORDER = f"{BOOK}/engine.html#topological-order"
WRONG_ORDER = f"{WRONG}#wrong-order"

hints(
    "topological_order",
    "Take {'c': ('a', 'b'), 'b': ('a',), 'a': ('x',)} and follow your code by hand: only ['a', 'b', 'c'] is right.",
    "A gate is ready when none of what it uses is still waiting. Take all that are ready, strike them off, and repeat.",
)


@mistake(
    "topological_order",
    slug="as-entered",
    says="The gates come in the order in which they were entered. That need not be an order in which they can compute.",
    hint=("Look at whether your code looks into what a gate uses.", "A gate may be entered before one that it uses."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    return list(uses)


@mistake(
    "topological_order",
    slug="entered-reversed",
    says="That is the order of entry, from the end. It need not be one in which the gates can compute.",
    hint=("Look at whether your code looks into what a gate uses.", "Who uses whom decides, not who came when."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    return list(uses)[::-1]


@mistake(
    "topological_order",
    slug="alphabet",
    says="The gates come in the order of their names. A name says nothing about who uses whom.",
    hint=("Look for sorted or .sort.", "Go by what each gate uses."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    return sorted(uses)


@mistake(
    "topological_order",
    slug="users-first",
    says="Each gate comes before those that it uses: the order is the wrong way round. Reverse it.",
    hint=("Look at the gate that you write down first: can it compute at once?", "The gate of the output comes last."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    return right(uses)[::-1]


@mistake(
    "topological_order",
    slug="by-number-of-inputs",
    says="The gates are sorted by how many things they use. What matters is which.",
    hint=("Look for len in your sorting.", "A gate with two given inputs may go before one with a single input."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    return sorted(uses, key=lambda gate: len(uses[gate]))


def inner(uses, gate):
    """The gates among what a gate uses."""
    return [used for used in uses[gate] if used in uses]


@mistake(
    "topological_order",
    slug="one-input-is-enough",
    says="A gate is taken as soon as one of its inputs is there, by its shortest way. It has to wait for all of them.",
    hint=("Look at a gate with an early and a late input.", "It is ready when nothing that it uses is still waiting."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    order, waiting = [], list(uses)
    while waiting:
        ready = [g for g in waiting if any(used not in waiting for used in uses[g])]
        order += ready
        waiting = [g for g in waiting if g not in ready]
    return order


@also("topological_order", "one-input-is-enough")
def topological_order(uses):
    order = []
    while len(order) < len(uses):
        order.append(next(g for g in uses if g not in order and any(u in order or u not in uses for u in uses[g])))
    return order


@mistake(
    "topological_order",
    slug="nearest-to-output-last",
    says="The gates are sorted by their shortest way to the output. With a short cut a gate then comes too late.",
    hint=("Look at a gate that both the output and an early gate use.", "Its longest way to the output counts."),
    link=WRONG_ORDER,
)
def topological_order(uses):
    used = {u for gate in uses for u in uses[gate]}
    found = [gate for gate in uses if gate not in used]
    for gate in found:
        found += [u for u in inner(uses, gate) if u not in found]
    return found[::-1]


def before(uses, turn=1):
    """Each gate written down before what it uses, depth first from the gates that nobody uses."""
    used, order = {u for gate in uses for u in uses[gate]}, []

    def visit(gate):
        if gate not in order:
            order.append(gate)
            for u in inner(uses, gate)[::turn]:
                visit(u)

    for gate in uses:
        if gate not in used:
            visit(gate)
    return order


@mistake(
    "topological_order",
    slug="written-down-first",
    says="Each gate is written down on arrival, and the list reversed: with a short cut that is no right order.",
    hint=(
        "Look at when a gate is written down: before or after what it uses has been visited?",
        "Write it down after the visits to all that it uses; then nothing needs to be reversed.",
    ),
    link=WRONG_ORDER,
)
def topological_order(uses):
    return before(uses)[::-1]


@also("topological_order", "written-down-first")
def topological_order(uses):
    return before(uses, turn=-1)[::-1]


@also("topological_order", "users-first")
def topological_order(uses):
    return before(uses)


@mistake(
    "topological_order",
    slug="several-times",
    says="Gates that are used more than once are listed more than once. Each gate computes once.",
    hint=("Look at whether your code remembers who is in the list already.", "Skip a gate that is in the order."),
    link=ORDER,
)
def topological_order(uses):
    order = []

    def visit(gate):
        for used in inner(uses, gate):
            visit(used)
        order.append(gate)

    users = {u for gate in uses for u in uses[gate]}
    for gate in uses:
        if gate not in users:
            visit(gate)
    return order


@also("topological_order", "several-times")
def topological_order(uses):
    order = []

    def visit(gate):
        for used in inner(uses, gate):
            visit(used)
        order.append(gate)

    for gate in uses:
        visit(gate)
    return order


@mistake(
    "topological_order",
    slug="given-values-too",
    says="The given values are in the order too. They are there from the start: only keys of the dict are gates.",
    hint=("Look at the names in your list that are no keys of uses.", "Skip a name if name not in uses."),
    link=ORDER,
)
def topological_order(uses):
    order = []

    def visit(name):
        if name not in order:
            for used in uses.get(name, ()):
                visit(used)
            order.append(name)

    for gate in uses:
        visit(gate)
    return order


@mistake(
    "topological_order",
    slug="output-missing",
    says="A gate that no other gate uses is left out. The output is such a gate, and it has to be computed too.",
    hint=("Look at the last gate of the graph: who puts it into the list?", "Write the gate itself down as well."),
    link=ORDER,
)
def topological_order(uses):
    users = {u for gate in uses for u in uses[gate]}
    return [gate for gate in right(uses) if gate in users]


@mistake(
    "topological_order",
    slug="one-round-only",
    says="Only one round is made: a gate that was not ready when it was looked at is left out for good.",
    hint=("Look at what becomes of a gate that is not ready yet.", "Go over the waiting gates until none is left."),
    link=ORDER,
)
def topological_order(uses):
    return [gate for gate in uses if not inner(uses, gate)]


@also("topological_order", "one-round-only")
def topological_order(uses):
    order = []
    for gate in uses:
        if all(used in order for used in inner(uses, gate)):
            order.append(gate)
    return order


@also("topological_order", "one-input-is-enough")
def topological_order(uses):
    order = []
    while len(order) < len(uses):
        for gate, used in uses.items():
            if gate not in order and any(u in order or u not in uses for u in used):
                order.append(gate)
    return order
