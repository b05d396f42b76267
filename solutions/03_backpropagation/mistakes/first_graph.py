"""Lab 03, exercise 1: the named mistakes of `first_graph`."""

from types import SimpleNamespace

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, LOCAL_ONLY, WRONG

GRAPH = f"{BOOK}/graphs.html#x-plus-y-times-z"

hints(
    "first_graph",
    "Start at f, whose own gradient is 1, and go back through one gate at a time: first the product, then the sum.",
    "The product hands q the value of z, and hands z the value of q. What q gets, the sum hands on to x and to y.",
)


def numbers(v):
    """The three inputs, and q."""
    return SimpleNamespace(x=-2, y=5 + v, z=-4 - 2 * v, q=3 + v)


@mistake(
    "first_graph",
    slug="not-switched",
    says="At the product each input got its own value. It gets the other one's: f changes by z when q changes by 1.",
    hint=("Look at the product: let q grow by 1 and see by how much f grows.", "q gets z, and z gets q."),
    link=f"{WRONG}#wrong-not-switched",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.q, n.q, n.z


@mistake(
    "first_graph",
    slug="sum-switches",
    says="The sum is treated like a product: x got y as a factor and y got x. A sum hands on what it gets, unchanged.",
    hint=("Look at the sum: let x grow by 1 and see by how much q grows.", "Both slopes of the sum are 1."),
    link=f"{BOOK}/gates.html#gate-add",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.z * n.y, n.z * n.x, n.q


@mistake(
    "first_graph",
    slug="own-factor",
    says="At the sum the gradient was multiplied by the input's own value. A sum hands on what it gets, unchanged.",
    hint=("Look at the sum: let x grow by 1 and see by how much q grows.", "Both slopes of the sum are 1."),
    link=f"{BOOK}/gates.html#gate-add",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.z * n.x, n.z * n.y, n.q


@mistake(
    "first_graph",
    slug="local-only",
    says="For x and y you gave the slope of the sum alone. It must be multiplied by what arrives there, which is z.",
    hint=("Look at x: let it grow by 1 and see by how much f grows, not q.", "Local slope times what arrives: 1 · z."),
    link=LOCAL_ONLY,
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return 1, 1, n.q


@mistake(
    "first_graph",
    slug="started-with-the-value",
    says="You started with the value of f. The gradient of f with respect to itself is 1.",
    hint=("Look at the number you began with, at f.", "f grows by 1 when f grows by 1: start with 1."),
    link=f"{BOOK}/graphs.html#one-node",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.q * n.z * n.z, n.q * n.z * n.z, n.q * n.z * n.q


@mistake(
    "first_graph",
    slug="shared-out",
    says="The sum hands each input half. It hands all of what it gets to both: each of them moves q by a full 1.",
    hint=("Look at what the sum hands to x.", "x gets z, and y gets z as well."),
    link=f"{BOOK}/gates.html#gate-add",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.z / 2, n.z / 2, n.q


@mistake(
    "first_graph",
    slug="values",
    says="These are the values of x, y and z themselves, not the gradients.",
    hint=("Look at the question: by how much does f grow when x grows?", "Go back from f, gate by gate."),
    link=GRAPH,
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.x, n.y, n.z


@mistake(
    "first_graph",
    slug="order",
    says="The numbers are right, but in another order. The exercise asks for x, y and z.",
    hint=("Look at the order of your three numbers.", "First the gradient of x, then that of y, then that of z."),
    link=GRAPH,
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.q, n.z, n.z


@mistake(
    "first_graph",
    slug="z-as-the-others",
    says="z got the same as x and y. At a product z gets the other factor, the value of q.",
    hint=("Look at z: let it grow by 1 and see by how much f grows.", "The slope of q z with respect to z is q."),
    link=f"{BOOK}/gates.html#gate-mul",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.z, n.z, n.z


@mistake(
    "first_graph",
    slug="z-gets-one",
    says="z got 1. At a product it gets the other factor, the value of q.",
    hint=("Look at z: let it grow by 1 and see by how much f grows.", "The slope of q z with respect to z is q."),
    link=f"{BOOK}/gates.html#gate-mul",
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.z, n.z, 1


@mistake(
    "first_graph",
    slug="sign",
    says="The signs are wrong: z is negative, so f falls when x grows, and q is positive, so f rises when z grows.",
    hint=("Look at the signs of z and of q.", "x and y get z, with its sign; z gets q, with its sign."),
    link=GRAPH,
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return -n.z, -n.z, -n.q


@also("first_graph", "sign")
def first_graph(v):
    n = numbers(v)
    return -n.z, -n.z, n.q


@also("first_graph", "sign")
def first_graph(v):
    n = numbers(v)
    return n.z, n.z, -n.q


@mistake(
    "first_graph",
    slug="forward-values",
    says="Those are the values of the way forward, q, z and f. Asked for are the gradients of x, y and z.",
    hint=(
        "Look at what you go back from: the gradient of f is 1.",
        "How fast does f grow when x grows, when y grows, when z grows?",
    ),
    link=GRAPH,
    answer=True,
)
def first_graph(v):
    n = numbers(v)
    return n.q, n.z, n.q * n.z
