"""Lab 08, exercise 4: the named mistakes of `fans`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import FANS, SWAPPED

hints(
    "fans",
    "A layer from 784 pixels to 10 classes: each class adds up 784 products. In which place of the shape is 784?",
    "In the book's layout the inputs come first; PyTorch's shape is the other way round.",
)


@mistake(
    "fans",
    slug="swapped",
    says="Fan-in and fan-out are exchanged. Fan-in is how many inputs each unit adds up.",
    hint=(
        "Look at `x @ W`: which axis of W is summed over?",
        "The first number of the book's shape is the fan-in.",
    ),
    link=SWAPPED,
)
def fans(shape, layout="book"):
    return (shape[1], shape[0]) if layout == "book" else (shape[0], shape[1])


@mistake(
    "fans",
    slug="layout-ignored",
    says="PyTorch's shape was read as the book's: there the outputs come first.",
    hint=(
        "Look at what your function does when layout is 'pytorch'.",
        "Exchange the two for PyTorch.",
    ),
    link=SWAPPED,
)
def fans(shape, layout="book"):
    return (shape[0], shape[1])


@mistake(
    "fans",
    slug="always-pytorch",
    says="The book's shape was read as PyTorch's: the book keeps (inputs, outputs).",
    hint=(
        "Look at what your function does when layout is 'book'.",
        "The book's shape is (fan-in, fan-out) already.",
    ),
    link=SWAPPED,
)
def fans(shape, layout="book"):
    return (shape[1], shape[0])


@mistake(
    "fans",
    slug="bias-counted",
    says="The bias was counted as one more input; fan-in counts the terms with a weight.",
    hint=("Look at your first number: it is too large by 1.", "Take the numbers of the shape as they are."),
    link=FANS,
)
def fans(shape, layout="book"):
    fan_in, fan_out = (shape[0], shape[1]) if layout == "book" else (shape[1], shape[0])
    return fan_in + 1, fan_out


@mistake(
    "fans",
    slug="number-of-weights",
    says="The product of the two sizes is the number of weights; a fan counts the connections of a single unit.",
    hint=("Look at one unit: how many inputs does it have?", "Each fan is one of the two sizes."),
    link=FANS,
)
def fans(shape, layout="book"):
    return shape[0] * shape[1], shape[0] * shape[1]


@mistake(
    "fans",
    slug="one-for-both",
    says="The same number came back twice: fan-in and fan-out are different where the layer narrows or widens.",
    hint=("Look at your second number.", "The other number of the shape."),
    link=FANS,
)
def fans(shape, layout="book"):
    fan_in = shape[0] if layout == "book" else shape[1]
    return fan_in, fan_in


@mistake(
    "fans",
    slug="larger-first",
    says="The fans were sorted by size: which one is the fan-in depends on the layer, not on which is larger.",
    hint=(
        "Look at a layer that widens, and at one that narrows.",
        "Take them by their place in the shape.",
    ),
    link=FANS,
)
def fans(shape, layout="book"):
    return max(shape), min(shape)


@mistake(
    "fans",
    slug="fan-out-only",
    says="One number came back; asked for are two, fan-in and fan-out.",
    hint=("Look at what you return.", "Return both, fan-in first."),
    link=FANS,
)
def fans(shape, layout="book"):
    return shape[0] if layout == "book" else shape[1]
