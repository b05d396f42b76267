"""Lab 03, section 9: the named mistakes of `Linear`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from . import shared
from .shared import API, BOOK, SHARED, SHARED_HINT, WRONG

RULES = f"{BOOK}/vectors.html#matrix-product"
TRANSPOSED = f"{WRONG}#wrong-transposed"
BIAS = f"{WRONG}#wrong-bias-shape"

hints(
    "Linear",
    "Write the shapes down: g is (N, out), x is (N, in), W is (in, out). Which products give (N, in) and (in, out)?",
    "g_x = g @ W.T, g_W = x.T @ g, and g_b the sum of g over the batch, axis 0.",
)


@mistake(
    "Linear",
    slug="W-not-transposed",
    says="In g_x stands W itself. g @ W fits only where W is square, and is wrong there too: the way back needs W.T.",
    hint=("Look at the shapes in g_x: (N, out) and (in, out).", "g @ self.W.T"),
    link=TRANSPOSED,
)
class Linear(shared.Linear):
    def for_x(self, g):
        return g @ self.W


@mistake(
    "Linear",
    slug="x-not-transposed",
    says="In g_W stands x itself. x @ g fits only where the batch is as large as a layer: it must be x.T @ g.",
    hint=("Look at the shapes in g_W: (N, in) and (N, out).", "self.x.T @ g, of shape (in, out)."),
    link=TRANSPOSED,
)
class Linear(shared.Linear):
    def for_W(self, g):
        return self.x @ g


@mistake(
    "Linear",
    slug="weights-transposed",
    says="The gradient of W is transposed: it must have the shape of W, (in, out).",
    hint=("Look at the shape of g_W where in and out differ.", "x.T @ g, not g.T @ x."),
    link=TRANSPOSED,
)
class Linear(shared.Linear):
    def for_W(self, g):
        return g.T @ self.x


@mistake(
    "Linear",
    slug="bias-per-example",
    says="The gradient of b has a row for each example. b is added to every row, so its gradient is their sum.",
    hint=("Look at the shape of g_b: it must be that of b, (out,).", "g.sum(axis=0)"),
    link=BIAS,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return g.copy()


@mistake(
    "Linear",
    slug="bias-kept-as-row",
    says="The gradient of b has shape (1, out). b has shape (out,), and so has its gradient.",
    hint=("Look for keepdims.", "g.sum(axis=0) drops the axis of the batch."),
    link=BIAS,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return g.sum(axis=0, keepdims=True)


@mistake(
    "Linear",
    slug="bias-wrong-axis",
    says="The gradient of b is summed over the outputs. Sum over the batch, which is axis 0.",
    hint=("Look at the axis of your sum.", "g.sum(axis=0), of shape (out,)."),
    link=BIAS,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return g.sum(axis=1)


@mistake(
    "Linear",
    slug="bias-one-number",
    says="The gradient of b is one number. There is one for each output: sum over the batch only.",
    hint=("Look at the axis of your sum.", "g.sum(axis=0), of shape (out,)."),
    link=BIAS,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return np.sum(g)


@mistake(
    "Linear",
    slug="bias-mean",
    says="The gradient of b is a mean over the batch. The loss took the mean already, and g knows it: sum here.",
    hint=("Look for mean, or a division by N, in g_b.", "g.sum(axis=0)"),
    link=BIAS,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return g.mean(axis=0)


@mistake(
    "Linear",
    slug="weights-mean",
    says="The gradient of W is divided by N. The loss takes the mean already, and g knows it.",
    hint=("Look for a division by N in g_W.", "x.T @ g"),
    link=RULES,
)
class Linear(shared.Linear):
    def for_W(self, g):
        return self.x.T @ g / len(g)


@mistake(
    "Linear",
    slug="mean-twice",
    says="The gradients of W and b are divided by N. The loss takes the mean already, and g knows it.",
    hint=("Look for mean, or a division by N, in backward.", "x.T @ g and g.sum(axis=0)"),
    link=RULES,
)
class Linear(shared.Linear):
    def for_W(self, g):
        return self.x.T @ g / len(g)

    def for_b(self, g):
        return g.mean(axis=0)


@mistake(
    "Linear",
    slug="upstream-forgotten",
    says="The gradient of b counts the examples: g is missing. It is the sum of what arrives.",
    hint=("Look for g in your g_b.", "g.sum(axis=0)"),
    link=shared.LOCAL_ONLY,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return np.full(g.shape[1], float(len(g)))


@also("Linear", "upstream-forgotten")
class Linear(shared.Linear):
    def for_b(self, g):
        return np.ones(g.shape[1])


@mistake(
    "Linear",
    slug="other-order",
    says="The gradients come in another order. They belong to x, W and b, in this order.",
    hint=("Look at the return line of backward.", "return g_x, g_W, g_b"),
    link=API,
)
class Linear(shared.Linear):
    def backward(self, g):
        return self.for_W(g), self.for_b(g), self.for_x(g)


@also("Linear", "other-order")
class Linear(shared.Linear):
    def backward(self, g):
        return self.for_W(g), self.for_x(g), self.for_b(g)


@mistake(
    "Linear",
    slug="x-forgotten",
    says="backward returns two gradients. The layer below needs that of x too: three inputs, three gradients.",
    hint=("Look at the return line of backward.", "return g_x, g_W, g_b"),
    link=API,
)
class Linear(shared.Linear):
    def backward(self, g):
        return self.for_W(g), self.for_b(g)


@mistake("Linear", slug="shared-cache", says=SHARED, hint=SHARED_HINT, link=API)
class Linear(shared.Linear):
    def forward(self, x, W, b):
        type(self).seen = x, W
        return x @ W + b

    def backward(self, g):
        self.x, self.W = self.seen
        return shared.Linear.backward(self, g)


@mistake(
    "Linear",
    slug="bias-left-out",
    says="forward leaves b out.",
    hint=("Look at what forward returns.", "x @ W + b"),
    link=RULES,
)
class Linear(shared.Linear):
    def forward(self, x, W, b):
        self.x, self.W = x, W
        return x @ W


@mistake(
    "Linear",
    slug="first-example-only",
    says="The gradient of b is that of one example. It collects from all of them.",
    hint=("Look for g[0] or g[-1].", "g.sum(axis=0)"),
    link=BIAS,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return g[0] * 1.0


@also("Linear", "first-example-only")
class Linear(shared.Linear):
    def for_b(self, g):
        return g[-1] * 1.0


@mistake(
    "Linear",
    slug="bias-times-x",
    says="The gradient of b is the sum of x. x is the slope for the weights; the slope for b is 1.",
    hint=("Look for x in your g_b.", "g.sum(axis=0)"),
    link=RULES,
)
class Linear(shared.Linear):
    def for_b(self, g):
        return self.x.sum(axis=0)


@mistake(
    "Linear",
    slug="nothing-transposed",
    says="g_x uses W and g_W uses x as they are. On the way back both must be transposed.",
    hint=("Write the shapes down: which products fit?", "g @ W.T and x.T @ g"),
    link=TRANSPOSED,
)
class Linear(shared.Linear):
    def for_x(self, g):
        return g @ self.W

    def for_W(self, g):
        return self.x @ g
