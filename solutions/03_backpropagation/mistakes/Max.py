"""Lab 03, exercise 3: the named mistakes of `Max`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from . import shared
from .shared import API, BOOK, LOCAL_ONLY, SHARED, SHARED_HINT, WRONG

MAX = f"{BOOK}/gates.html#gate-max"
TIE_HINT = ("Look at a place where x and y are equal: what does each of them get?", "There each gets g / 2.")

hints(
    "Max",
    "Take x = [3, 1, 2], y = [1, 3, 2] and g = [10, 10, 10]: the gradient of x is [10, 0, 5], that of y [0, 10, 5].",
    "x > y and x == y are arrays of True and False, which count as 1 and 0 when they are multiplied by g.",
)


@mistake(
    "Max",
    slug="to-both",
    says="Both inputs get all of g everywhere. Where x is smaller, a small change of x changes nothing: it gets 0.",
    hint=(
        "Look at a place where x is the smaller one.",
        "Multiply g by 1 where x is larger, by 0 where it is smaller.",
    ),
    link=f"{WRONG}#wrong-max-to-both",
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return g.copy()


@mistake(
    "Max",
    slug="half-everywhere",
    says="Both inputs get half everywhere. Only where they are equal do they share; else the larger one gets all.",
    hint=("Look at a place where x is the larger one.", "It gets all of g there, and y gets nothing."),
    link=MAX,
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return g / 2


@mistake(
    "Max",
    slug="local-only",
    says="backward returns the slopes 1, 1/2 and 0 alone. They must be multiplied by g.",
    hint=("Look for g in what backward returns.", "Local slope times what arrives."),
    link=LOCAL_ONLY,
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return shared.Max.to(self, np.ones(g.shape), mine, other)


@mistake(
    "Max",
    slug="to-the-smaller",
    says="The gradient goes to the smaller input, or the two gradients have changed places.",
    hint=("Look at a place where x is the larger one: which of the two gets g?", "x, the first of the two returned."),
    link=MAX,
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return shared.Max.to(self, g, other, mine)


@mistake(
    "Max",
    slug="tie-to-both",
    says="Where both are equal, each gets all of g, together twice what arrived. Each gets half.",
    hint=TIE_HINT,
    link=f"{WRONG}#wrong-max-to-both",
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return g * (mine >= other)


@mistake(
    "Max",
    slug="tie-to-nobody",
    says="Where both are equal, nobody gets anything, and the gradient is lost. Each gets half.",
    hint=TIE_HINT,
    link=MAX,
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return g * (mine > other)


@mistake(
    "Max",
    slug="tie-to-one",
    says="Where both are equal, one input gets all and the other nothing. Each gets half.",
    hint=TIE_HINT,
    link=MAX,
)
class Max(shared.Max):
    def backward(self, g):
        return g * (self.x >= self.y), g * (self.x < self.y)


@also("Max", "tie-to-one")
class Max(shared.Max):
    def backward(self, g):
        return g * (self.x > self.y), g * (self.x <= self.y)


@mistake(
    "Max",
    slug="times-the-value",
    says="g is multiplied by the larger value. The slope of the maximum with respect to its larger input is 1.",
    hint=("Look at what you multiply g by.", "By 1, 1/2 or 0, never by x or y."),
    link=f"{WRONG}#wrong-slope-of-output",
)
class Max(shared.Max):
    def to(self, g, mine, other):
        return shared.Max.to(self, g, mine, other) * np.maximum(mine, other)


@mistake(
    "Max",
    slug="one-decision",
    says="One comparison decides for the whole array. The gate works number by number: each place has its own winner.",
    hint=("Look for an `if`, and for max, sum, any or all.", "x > y compares place by place."),
    link=MAX,
)
class Max(shared.Max):
    def backward(self, g):
        first = self.x.sum() > self.y.sum()
        return g * first, g * (1 - first)


@also("Max", "one-decision")
class Max(shared.Max):
    def backward(self, g):
        first = self.x.max() > self.y.max()
        return g * first, g * (1 - first)


@also("Max", "one-decision")
class Max(shared.Max):
    def backward(self, g):
        first = np.any(self.x > self.y)
        return g * first, g * (1 - first)


@also("Max", "one-decision")
class Max(shared.Max):
    def backward(self, g):
        first = np.all(self.x > self.y)
        return g * first, g * (1 - first)


@mistake("Max", slug="shared-cache", says=SHARED, hint=SHARED_HINT, link=API)
class Max(shared.Max):
    def forward(self, x, y):
        type(self).seen = x, y
        return np.maximum(x, y)

    def backward(self, g):
        self.x, self.y = self.seen
        return shared.Max.backward(self, g)


@mistake(
    "Max",
    slug="compares-g",
    says="What decides is g, not x and y: positive gradients go one way, negative ones the other.",
    hint=("Look at what you compare in backward.", "Compare x and y, which forward has kept on self."),
    link=MAX,
)
class Max(shared.Max):
    def backward(self, g):
        return g * (g > 0), g * (g <= 0)


@mistake(
    "Max",
    slug="minimum",
    says="forward returns the smaller number.",
    hint=("Look at the function that forward calls.", "np.maximum(x, y)"),
    link=MAX,
)
class Max(shared.Max):
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.minimum(x, y)


@mistake(
    "Max",
    slug="one-number",
    says="forward returns one number, the largest of all. The gate works number by number, like np.maximum.",
    hint=("Look at the shape of what forward returns.", "np.maximum compares place by place; np.max takes one array."),
    link=MAX,
)
class Max(shared.Max):
    def forward(self, x, y):
        self.x, self.y = x, y
        return max(np.max(x), np.max(y))


@mistake(
    "Max",
    slug="one-gradient",
    says="backward returns one gradient. There are two inputs, so there are two gradients.",
    hint=("Look at the return line of backward.", "return g_x, g_y"),
    link=API,
)
class Max(shared.Max):
    def backward(self, g):
        return self.to(g, self.x, self.y)
