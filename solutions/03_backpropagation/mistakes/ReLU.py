"""Lab 03, exercise 4: the named mistakes of `ReLU`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from . import shared
from .shared import API, BOOK, CACHE, LOCAL_ONLY, NO_TUPLE, NO_TUPLE_HINT, SHARED, SHARED_HINT, WRONG

RELU = f"{BOOK}/gates.html#gate-relu"
KINK = f"{BOOK}/activations.html#slope-at-the-kink"

hints(
    "ReLU",
    "Take x = [2, −2] and g = [−5, −5]: the gradient of x is [−5, 0]. A negative g passes where x is positive.",
    "forward keeps x, or x > 0, on self; backward returns (g * (x > 0),), a tuple of one.",
)


@mistake("ReLU", slug="no-tuple", says=NO_TUPLE, hint=NO_TUPLE_HINT, link=API)
class ReLU(shared.ReLU):
    def backward(self, g):
        return g * (self.x > 0)


@mistake(
    "ReLU",
    slug="no-door",
    says="g passes everywhere. Where x was negative the output stays 0 whatever x does: there the gradient is 0.",
    hint=("Look at what backward does where x is negative.", "Multiply g by x > 0."),
    link=RELU,
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return 1.0


@mistake(
    "ReLU",
    slug="local-only",
    says="backward returns the slopes 1 and 0 alone. They must be multiplied by g.",
    hint=("Look for g in what backward returns.", "Local slope times what arrives."),
    link=LOCAL_ONLY,
)
class ReLU(shared.ReLU):
    def backward(self, g):
        return (np.where(self.x > 0, 1.0, 0.0),)


@also("ReLU", "local-only")
class ReLU(shared.ReLU):
    def backward(self, g):
        return (self.x > 0,)


@mistake(
    "ReLU",
    slug="relu-of-g",
    says="backward cuts off negative gradients. Not g decides what passes, but x, on the way forward.",
    hint=("Look at what backward compares with 0.", "x, which forward has kept on self; g passes with its sign."),
    link=f"{WRONG}#wrong-slope-of-output",
)
class ReLU(shared.ReLU):
    def backward(self, g):
        return (np.maximum(g, 0),)


@also("ReLU", "relu-of-g")
class ReLU(shared.ReLU):
    def backward(self, g):
        return (np.maximum(g, 0) * (self.x > 0),)


@mistake(
    "ReLU",
    slug="slope-1-at-zero",
    says="At x = 0 the slope is taken as 1. The exercise asks for 0 there, as PyTorch has it.",
    hint=("Look at your comparison where x is exactly 0.", "x > 0, not x >= 0."),
    link=KINK,
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return np.heaviside(x, 1.0)


@mistake(
    "ReLU",
    slug="slope-half-at-zero",
    says="At x = 0 the slope is taken as 1/2. The exercise asks for 0 there, as PyTorch has it.",
    hint=("Look at your rule where x is exactly 0.", "x > 0 is False there, so g is multiplied by 0."),
    link=KINK,
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return np.heaviside(x, 0.5)


@mistake(
    "ReLU",
    slug="times-the-value",
    says="g is multiplied by the output. The slope is 1 where x is positive, however large x is.",
    hint=("Look at what you multiply g by.", "By 1 where x > 0, else by 0."),
    link=f"{WRONG}#wrong-slope-of-output",
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return np.maximum(x, 0)


@also("ReLU", "times-the-value")
class ReLU(shared.ReLU):
    def slope(self, x):
        return x


@mistake(
    "ReLU",
    slug="door-inverted",
    says="g passes where x is negative and stops where it is positive. It is the other way round.",
    hint=("Look at the direction of your comparison.", "g passes where x > 0."),
    link=RELU,
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return (x < 0).astype(float)


@also("ReLU", "door-inverted")
class ReLU(shared.ReLU):
    def slope(self, x):
        return (x <= 0).astype(float)


@mistake(
    "ReLU",
    slug="sign-of-x",
    says="Where x is negative, minus g is returned. The slope there is 0, not −1.",
    hint=("Look for np.sign.", "The slope is 1 or 0: x > 0."),
    link=RELU,
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return np.sign(x)


@mistake("ReLU", slug="shared-cache", says=SHARED, hint=SHARED_HINT, link=API)
class ReLU(shared.ReLU):
    def forward(self, x):
        type(self).seen = x
        return np.maximum(x, 0)

    def backward(self, g):
        return (g * (self.seen > 0),)


@mistake(
    "ReLU",
    slug="in-place",
    says="An argument is changed in place: zeros are written into the caller's array.",
    hint=("Look for an assignment such as x[x < 0] = 0.", "np.maximum(x, 0) and g * (x > 0) make new arrays."),
    link=CACHE,
)
class ReLU(shared.ReLU):
    def forward(self, x):
        self.x = x
        x[x < 0] = 0
        return x


@mistake(
    "ReLU",
    slug="mask-forward",
    says="forward returns 1 where x is positive. That is the slope; the value is x itself there.",
    hint=("Look at what forward returns for x = 3.", "np.maximum(x, 0)"),
    link=RELU,
)
class ReLU(shared.ReLU):
    def forward(self, x):
        self.x = x
        return (x > 0).astype(float)


@mistake(
    "ReLU",
    slug="negative-part",
    says="forward keeps the negative numbers and cuts the positive ones off.",
    hint=("Look at the function that forward calls.", "np.maximum(x, 0)"),
    link=RELU,
)
class ReLU(shared.ReLU):
    def forward(self, x):
        self.x = x
        return np.minimum(x, 0)


@mistake(
    "ReLU",
    slug="absolute-value",
    says="forward turns negative numbers into positive ones. ReLU turns them into 0.",
    hint=("Look at what forward returns for x = −3.", "np.maximum(x, 0)"),
    link=RELU,
)
class ReLU(shared.ReLU):
    def forward(self, x):
        self.x = x
        return np.abs(x)


@mistake(
    "ReLU",
    slug="leaky",
    says="A little of g passes where x is negative, as in a leaky ReLU. Here nothing passes.",
    hint=("Look for a small factor such as 0.01.", "The slope is exactly 0 where x is not positive."),
    link=RELU,
)
class ReLU(shared.ReLU):
    def slope(self, x):
        return np.where(x > 0, 1.0, 0.01)
