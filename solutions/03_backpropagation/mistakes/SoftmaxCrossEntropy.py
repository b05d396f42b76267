"""Lab 03, section 9: the named mistakes of `SoftmaxCrossEntropy`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from . import shared
from .shared import API, BOOK, CACHE, NO_TUPLE, NO_TUPLE_HINT, WRONG

RULE = f"{BOOK}/vectors.html#softmax-cross-entropy"
STABLE = "01_logistic_neuron/mistakes.html#log-of-zero"

hints(
    "SoftmaxCrossEntropy",
    "Take one example with z = [[0, 0]] and label 0: the loss is log 2 = 0.6931, the gradient of z [[−0.5, 0.5]].",
    "forward keeps the probabilities; backward returns g (p − q) / N, where q holds one 1 in each row.",
)


@mistake("SoftmaxCrossEntropy", slug="no-tuple", says=NO_TUPLE, hint=NO_TUPLE_HINT, link=API)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def backward(self, g):
        return super().backward(g)[0]


@mistake(
    "SoftmaxCrossEntropy",
    slug="not-divided-by-N",
    says="The gradient is that of the sum of the losses. The loss is their mean, so it is divided by N.",
    hint=("Look at what 1/N in the loss does to its gradient.", "g * (p − q) / N"),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * (p - q)


@mistake(
    "SoftmaxCrossEntropy",
    slug="divided-by-size",
    says="The gradient is divided by the number of all scores, or by that of classes. N is the number of examples.",
    hint=("Look at what you divide by.", "len(z), the number of rows."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * (p - q) / p.size


@also("SoftmaxCrossEntropy", "divided-by-size")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * (p - q) / p.shape[1]


@mistake(
    "SoftmaxCrossEntropy",
    slug="sign",
    says="The sign is wrong: q − p points the way the scores should go. The gradient is p − q.",
    hint=("Look at the label's own score: when it grows, the loss falls, so its gradient is negative.", "p − q"),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * (q - p) / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="label-forgotten",
    says="The probabilities alone are returned: q, the 1 at the label, is not subtracted.",
    hint=("Look at the sum of a row of your gradient: it should be 0.", "Subtract 1 at each row's label."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * p / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="label-only",
    says="Only the label's score gets a gradient. All scores share in the softmax's sum, so each has one.",
    hint=("Look at the columns that are not the label's.", "p − q, for all columns."),
    link=f"{WRONG}#wrong-softmax-diagonal",
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * (p - q) * q / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="upstream-forgotten",
    says="g is not used. It is 1 when the loss is the last gate, but not when something follows.",
    hint=("Look for g in what backward returns.", "g * (p − q) / N"),
    link=shared.LOCAL_ONLY,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return (p - q) / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="gradient-of-p",
    says="That is the gradient of the probabilities, −q/p. On the way from them to the scores lies the softmax.",
    hint=("Look for a division by p.", "Loss and softmax together: p − q."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * np.divide(-q, p, out=np.zeros(p.shape), where=q > 0) / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="slope-of-sigmoid",
    says="p − q is multiplied by p (1 − p) once more. The softmax is in p − q already.",
    hint=("Look for p (1 − p).", "g * (p − q) / N, nothing else."),
    link=f"{WRONG}#wrong-softmax-diagonal",
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        return g * (p - q) * p * (1 - p) / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="whole-columns",
    says="1 is subtracted from whole columns: p[:, y] means every row. Each row has one label.",
    hint=("Look at how you pick the labels' places.", "p[np.arange(N), y] picks one place in each row."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        moved = p.copy()
        moved[:, self.y] -= 1
        return g * moved / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="cache-changed",
    says="backward subtracts 1 in the array that forward has kept: a second call of backward subtracts it again.",
    hint=("Look for -= in backward, and at whose array it changes.", "Work on a copy: self.p.copy()."),
    link=CACHE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        p -= q
        return g * p / len(p)


@also("SoftmaxCrossEntropy", "cache-changed")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        p -= q
        p /= len(p)
        return g * p


@also("SoftmaxCrossEntropy", "cache-changed")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        p -= q
        p *= g / len(p)
        return p.copy()


@also("SoftmaxCrossEntropy", "cache-changed")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        p -= q
        p *= g / len(p)
        return p


@mistake(
    "SoftmaxCrossEntropy",
    slug="wrong-axis",
    says="The probabilities of a column sum to 1. Each row is an example, and its probabilities should.",
    hint=("Look at the axis of your sum and of your maximum.", "axis=1, keepdims=True."),
    link="01_logistic_neuron/mistakes.html#softmax-axis",
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def forward(self, z):
        top = z.max(axis=0, keepdims=True)
        log_p = z - top - np.log(np.exp(z - top).sum(axis=0, keepdims=True))
        self.p = np.exp(log_p)
        return -np.mean(log_p[np.arange(len(z)), self.y])


@mistake(
    "SoftmaxCrossEntropy",
    slug="overflow",
    says="`np.exp` overflows for large scores, and inf / inf is nan. Subtract each row's maximum first.",
    hint=("Look at np.exp(1000.).", "z − m, with m = z.max(axis=1, keepdims=True)."),
    link="01_logistic_neuron/multiclass.html#softmax",
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def forward(self, z):
        e = np.exp(z)
        self.p = e / e.sum(axis=1, keepdims=True)
        return -np.mean(np.log(self.p[np.arange(len(z)), self.y]))


@also("SoftmaxCrossEntropy", "overflow")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def for_z(self, g, p, q):
        e = np.exp(self.z)
        return g * (e / e.sum(axis=1, keepdims=True) - q) / len(p)


@mistake(
    "SoftmaxCrossEntropy",
    slug="log-of-zero",
    says="The logarithm is taken of a probability that has become 0: the loss is inf. Take it of the scores instead.",
    hint=(
        "Look at the loss of an example whose label has a score 800 below the largest.",
        "log p = z − m − log(sum of e^(z − m)): no probability in it.",
    ),
    link=STABLE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return -np.mean(np.log(self.p[np.arange(len(log_p)), self.y]))


def hidden_zero(p, y, tiny):
    return -np.mean(np.log(p[np.arange(len(p)), y] + tiny))


@mistake(
    "SoftmaxCrossEntropy",
    slug="clipped",
    says="Something is added to the probability, or it is clipped, so that being sure and wrong costs too little.",
    hint=(
        "Look for np.clip, for a maximum, or for a number such as 1e-12 inside the logarithm.",
        "log p = z − m − log(sum of e^(z − m)) is finite and exact.",
    ),
    link=STABLE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return hidden_zero(self.p, self.y, 1e-12)


@also("SoftmaxCrossEntropy", "clipped")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return hidden_zero(self.p, self.y, 1e-15)


@also("SoftmaxCrossEntropy", "clipped")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return hidden_zero(self.p, self.y, 1e-10)


@also("SoftmaxCrossEntropy", "clipped")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return hidden_zero(self.p, self.y, 1e-9)


@also("SoftmaxCrossEntropy", "clipped")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return hidden_zero(self.p, self.y, 1e-8)


@mistake(
    "SoftmaxCrossEntropy",
    slug="loss-summed",
    says="forward adds up the losses. The exercise asks for their mean; the gradient is that of the mean.",
    hint=("Look at how the losses of the examples are put together.", "np.mean"),
    link="01_logistic_neuron/mistakes.html#sum-or-mean",
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return losses.sum()


@mistake(
    "SoftmaxCrossEntropy",
    slug="sum-throughout",
    says="Loss and gradient are those of the sum over the batch. The exercise asks for the mean.",
    hint=("Look for the division by N: it is missing in both rules.", "np.mean, and (p − q) / N."),
    link="01_logistic_neuron/mistakes.html#sum-or-mean",
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return losses.sum()

    def for_z(self, g, p, q):
        return g * (p - q)


@mistake(
    "SoftmaxCrossEntropy",
    slug="loss-sign",
    says="The loss has the wrong sign: the logarithm of a probability is negative, the loss is not.",
    hint=("Look for the minus before the logarithm.", "−log p"),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return -losses.mean()


@mistake(
    "SoftmaxCrossEntropy",
    slug="loss-over-classes",
    says="The loss is divided by the number of classes as well: the zeros of q are counted in the mean.",
    hint=("Look at what your mean runs over.", "Sum over the classes, then the mean over the examples."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return losses.sum() / log_p.size


@mistake(
    "SoftmaxCrossEntropy",
    slug="loss-per-example",
    says="forward returns one loss for each example. The exercise asks for their mean, one number.",
    hint=("Look at the shape of what forward returns.", "np.mean(...) around it."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return losses


@mistake(
    "SoftmaxCrossEntropy",
    slug="loss-of-all-classes",
    says="The logarithms of all classes are averaged. The loss looks at the label's alone.",
    hint=("Look at which entries of log p are in your mean.", "log_p[np.arange(N), y]"),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return -log_p.mean()


@also("SoftmaxCrossEntropy", "loss-of-all-classes")
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def loss(self, losses, log_p):
        return -log_p[:, self.y].mean()


@mistake(
    "SoftmaxCrossEntropy",
    slug="in-place",
    says="The caller's scores are changed: `z -= …` writes into z. z − … makes a new array.",
    hint=("Look for -= on z.", "z = z − z.max(axis=1, keepdims=True)"),
    link=CACHE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def forward(self, z):
        z -= z.max(axis=1, keepdims=True)
        return super().forward(z)


@mistake(
    "SoftmaxCrossEntropy",
    slug="every-row-every-label",
    says="`[:, y]` takes the columns of all labels in every row. Each row has its own label.",
    hint=("Look at the shape of p[:, y].", "p[np.arange(N), y] takes one number from each row."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def forward(self, z):
        super().forward(z)
        return -np.mean(np.log(self.p[:, self.y]))

    def backward(self, g):
        d = self.p.copy()
        d[:, self.y] -= 1
        return (g * d / len(d),)


@mistake(
    "SoftmaxCrossEntropy",
    slug="one-maximum-for-all",
    says="One maximum is subtracted from the whole batch: a row far below it underflows. Each row has its own.",
    hint=(
        "Look at a batch with scores near 1000 in one row and near −1000 in another.",
        "z.max(axis=1, keepdims=True)",
    ),
    link=STABLE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def forward(self, z):
        with np.errstate(all="ignore"):
            s = z - z.max()
            logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
            self.p, q = np.exp(logp), np.eye(z.shape[1])[self.y]
            return -np.mean(np.sum(q * logp, axis=1))

    def backward(self, g):
        return (g * (self.p - np.eye(self.p.shape[1])[self.y]) / len(self.y),)


@mistake(
    "SoftmaxCrossEntropy",
    slug="mean-over-classes-too",
    says="The mean is taken over all N K numbers, classes too. Each example has one loss: sum over its classes.",
    hint=("Look at what np.mean runs over.", "The mean of the N losses."),
    link=RULE,
)
class SoftmaxCrossEntropy(shared.SoftmaxCrossEntropy):
    def forward(self, z):
        return super().forward(z) / z.shape[1]

    def for_z(self, g, p, q):
        return g * (p - q) / p.size
