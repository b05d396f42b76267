"""Lab 11, exercise 9: the named mistakes of `shift`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, moved

MOVED = f"{BOOK}/augmentation.html#geometry"
WRAP = f"{BOOK}/augmentation.html#geometry"

hints(
    "shift",
    "Print shift(np.arange(1.0, 10).reshape(1, 3, 3), 1, 0): the rows are 0 0 0, 1 2 3, 4 5 6.",
    "Start from np.zeros_like(images), and copy the block that stays in the frame; four signs, four slices.",
)


@mistake(
    "shift",
    slug="wraps",
    says="What left the frame came in again on the other side: np.roll moves in a circle.",
    hint=("Look at the row or column that comes in.", "Zeros come in; np.roll alone will not do."),
    link=WRAP,
)
def shift(images, down, right):
    return np.roll(images, (down, right), axis=(1, 2))


@mistake(
    "shift",
    slug="edge-repeated",
    says="The edge was repeated: what comes in is empty, that is 0.",
    hint=("Look at the row or column that comes in.", "Zeros."),
    link=WRAP,
)
def shift(images, down, right):
    _, height, width = images.shape
    rows, columns = np.arange(height) - down, np.arange(width) - right
    return images[:, np.clip(rows, 0, height - 1)][:, :, np.clip(columns, 0, width - 1)]


@mistake(
    "shift",
    slug="other-way",
    says="The images moved the other way: positive is down and to the right.",
    hint=("Where did the first row go?", "Turn both signs."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, -down, -right)


@mistake(
    "shift",
    slug="one-way-turned-around",
    says="Rows or columns moved the wrong way, the others as they should: row 0 is at the top, column 0 on the left.",
    hint=("Where did the first row go?", "Move by one row and no column, then by one column."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, -down, right)


@also("shift", "one-way-turned-around")
def shift(images, down, right):
    return moved(images, down, -right)


@mistake(
    "shift",
    slug="axes-exchanged",
    says="Rows and columns are exchanged: the images moved right by down, and down by right.",
    hint=("Move by one row and no column.", "Axis 1 holds the rows, axis 2 the columns."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, right, down)


@mistake(
    "shift",
    slug="one-way-only",
    says="One of the two ways is missing: the images moved along the rows only, or along the columns only.",
    hint=("Move by one column and no row, then the other way around.", "Both axes."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, down, 0)


@also("shift", "one-way-only")
def shift(images, down, right):
    return moved(images, 0, right)


@mistake(
    "shift",
    slug="negative-not-thought-of",
    says="Down and right work, up and left do not: a negative number means something else in a slice.",
    hint=("Try down = -1.", "Treat the two signs apart."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, max(down, 0), max(right, 0))


@also("shift", "negative-not-thought-of")
def shift(images, down, right):
    return moved(images, abs(down), abs(right))


@also("shift", "negative-not-thought-of")
def shift(images, down, right):
    return moved(images, down, right) if down >= 0 and right >= 0 else np.zeros_like(images)


@mistake(
    "shift",
    slug="lost-where-nothing-moves",
    says="Where a move is 0 the image is lost: a slice that ends at -0 is empty.",
    hint=("Try down = 0.", "images[:, :height - down], which is right for 0 too."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, down, right) if down and right else np.zeros_like(images)


@also("shift", "lost-where-nothing-moves")
def shift(images, down, right):
    return moved(images, down, right) if down or right else np.zeros_like(images)


@mistake(
    "shift",
    slug="one-too-far",
    says="The images moved one pixel too far: more is lost, and more comes in, than was asked for.",
    hint=("Count the empty rows.", "As many as down says."),
    link=MOVED,
)
def shift(images, down, right):
    return moved(images, down + np.sign(down), right + np.sign(right))


@mistake(
    "shift",
    slug="images-exchanged",
    says="Whole images changed their places: axis 0 counts the images, it does not move.",
    hint=("Look at the axes: (N, height, width).", "Axes 1 and 2."),
    link=MOVED,
)
def shift(images, down, right):
    return np.roll(images, (down, right), axis=(0, 1))


@mistake(
    "shift",
    slug="cut-off",
    says="The images became smaller: what left the frame was cut off, and nothing came in.",
    hint=("Look at the shape.", "Copy into an array of zeros of the old shape."),
    link=WRAP,
)
def shift(images, down, right):
    _, height, width = images.shape
    rows, columns = slice(max(-down, 0), height - max(down, 0)), slice(max(-right, 0), width - max(right, 0))
    return images[:, rows, columns]


@mistake(
    "shift",
    slug="filled-with-something",
    says="What comes in is not empty: it was filled with a number that is not 0.",
    hint=("Look at the row or column that comes in.", "np.zeros_like."),
    link=WRAP,
)
def shift(images, down, right):
    return moved(images, down, right, fill=1.0)


@also("shift", "filled-with-something")
def shift(images, down, right):
    return moved(images, down, right, fill=images.mean())


@mistake(
    "shift",
    slug="overwritten-not-moved",
    says="The edge was set to 0, but nothing moved: what was lost would have been elsewhere.",
    hint=("Compare an inner pixel with the one it should show.", "Copy the block to its new place."),
    link=MOVED,
)
def shift(images, down, right):
    return images * (moved(np.ones_like(images), down, right) > 0)
