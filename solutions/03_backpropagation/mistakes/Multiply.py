"""Lab 03, exercise 2: the named mistakes of `Multiply`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from . import shared
from .shared import API, BOOK, CACHE, LOCAL_ONLY, SHARED, SHARED_HINT, WRONG

MUL = f"{BOOK}/gates.html#gate-mul"

hints(
    "Multiply",
    "Take x = 3, y = 5 and g = 1: how much does the product grow when x grows by 1? Then take g = 2.",
    "forward keeps x and y on self and returns x * y; backward returns g times y for x, and g times x for y.",
)


@mistake(
    "Multiply",
    slug="local-only",
    says="backward returns the local slopes alone. Each must be multiplied by g, the gradient that arrives.",
    hint=("Look for g in what backward returns.", "Local slope times what arrives: g * self.y."),
    link=LOCAL_ONLY,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return self.y, self.x


@mistake(
    "Multiply",
    slug="not-switched",
    says="Each input gets its own value as a factor, or the two gradients have changed places. x gets g · y.",
    hint=(
        "Look at the gradient of x: by how much does x y grow when x grows by 1?",
        "The slope of x y with respect to x is y, so the first gradient is g * self.y.",
    ),
    link=f"{WRONG}#wrong-not-switched",
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return g * self.x, g * self.y


@mistake(
    "Multiply",
    slug="distributed",
    says="Both inputs get g itself. That is the rule of a sum; the slopes of a product are the other inputs.",
    hint=("Look at how much x y grows when x grows by 1.", "x gets g * self.y, and y gets g * self.x."),
    link=MUL,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return g.copy(), g.copy()


@mistake(
    "Multiply",
    slug="slope-of-output",
    says="g is multiplied by the output z = x y. The local slope of x y with respect to x is y alone.",
    hint=("Look at what you multiply g by.", "The other input, not the product of both."),
    link=f"{WRONG}#wrong-slope-of-output",
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return g * (self.x * self.y), g * (self.x * self.y)


@mistake(
    "Multiply",
    slug="added",
    says="g and the local slope are added. They are multiplied: rates multiply along a chain.",
    hint=("Look at the operation between g and the other input.", "g * self.y, not g + self.y."),
    link=f"{BOOK}/chain_rule.html#chain-rule-one",
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return g + self.y, g + self.x


@mistake(
    "Multiply",
    slug="summed",
    says="backward adds up the numbers. The gradient of x has the shape of x: one number for each place.",
    hint=("Look at the shape of what backward returns.", "No sum: g * self.y works place by place."),
    link=MUL,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return np.sum(g * self.y), np.sum(g * self.x)


@mistake("Multiply", slug="shared-cache", says=SHARED, hint=SHARED_HINT, link=API)
class Multiply:
    def forward(self, x, y):
        type(self).seen = x, y
        return x * y

    def backward(self, g):
        x, y = self.seen
        return y * g, x * g


@mistake(
    "Multiply",
    slug="in-place",
    says="An argument is changed in place: `*=` writes into the caller's array. g * self.y makes a new one.",
    hint=("Look for *= in forward and in backward.", "Write g_x = g * self.y, and leave g as it is."),
    link=CACHE,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        g_x = g * self.y
        g *= self.x
        return g_x, g


@mistake(
    "Multiply",
    slug="cache-changed",
    says="forward writes its product into x or y, so the value that backward needs is gone.",
    hint=("Look for *= in forward.", "return x * y makes a new array; x *= y writes into the old one."),
    link=CACHE,
)
class Multiply(shared.Multiply):
    def forward(self, x, y):
        self.x, self.y = x, y
        x *= y
        return x


@mistake(
    "Multiply",
    slug="one-gradient",
    says="backward returns the gradient of x only. There are two inputs, so there are two gradients.",
    hint=("Look at the return line of backward.", "return g_x, g_y"),
    link=API,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return g * self.y


@mistake(
    "Multiply",
    slug="forward-adds",
    says="forward adds its inputs. This gate multiplies them; backward is right.",
    hint=("Look at the return line of forward.", "return x * y"),
    link=MUL,
)
class Multiply(shared.Multiply):
    def forward(self, x, y):
        self.x, self.y = x, y
        return x + y


@mistake(
    "Multiply",
    slug="forward-summed",
    says="forward adds up the products. The gate works number by number: its output has the shape of x.",
    hint=("Look at the shape of what forward returns.", "x * y, without a sum and without @."),
    link=MUL,
)
class Multiply(shared.Multiply):
    def forward(self, x, y):
        self.x, self.y = x, y
        return np.sum(x * y)


@mistake(
    "Multiply",
    slug="divided",
    says="g is divided by the other input. The slope of x y with respect to x is y: multiply by it.",
    hint=("Look for a division in backward.", "g * self.y and g * self.x."),
    link=MUL,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        return g / self.y, g / self.x


@mistake(
    "Multiply",
    slug="chained",
    says="The second gradient is computed from the first one. Both start from g.",
    hint=("Look at whether a line of backward gives g, or g's name, a new value.", "g * self.y and g * self.x."),
    link=MUL,
)
class Multiply(shared.Multiply):
    def backward(self, g):
        g_x = g * self.y
        return g_x, g_x * self.x
