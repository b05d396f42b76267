"""Lab 11, exercise 4: the named mistakes of `Dropout`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, RightDropout

FORMS = f"{BOOK}/mistakes.html#wrong-dropout-not-rescaled"
KEPT = f"{BOOK}/dropout.html#dropout-two-forms"
MASK = f"{BOOK}/mistakes.html#wrong-mask-reused"
USE = f"{BOOK}/mistakes.html#wrong-dropout-in-use"
BACK = f"{BOOK}/mistakes.html#wrong-mask-backward"

hints(
    "Dropout",
    "Let h be all ones and p = 0.5: in training every entry comes out as 0 or 2, in use as 1.",
    "One factor does both ways: mask / (1 - p) in training, 1 in use. forward multiplies h by it, backward g.",
)


@mistake(
    "Dropout",
    slug="not-rescaled",
    says="What is kept is not divided by 1 - p: in training the next layer sees less than in use.",
    hint=("Look at an entry that is kept.", "Divide by 1 - p."),
    link=FORMS,
)
class Dropout(RightDropout):
    def scale(self):
        return 1.0


@mistake(
    "Dropout",
    slug="scaled-in-use",
    says="In use the activations are multiplied by 1 - p. Training has divided by it already: in use nothing happens.",
    hint=("Look at what forward gives in use.", "h itself."),
    link=USE,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        self.factor = self.mask(h) * self.scale() if training else 1 - self.p
        return h * self.factor


@also("Dropout", "scaled-in-use")
class Dropout(RightDropout):
    def forward(self, h, training):
        return super().forward(h, training) * (1.0 if training else 1 - self.p)


@mistake(
    "Dropout",
    slug="vanilla",
    says="That is the vanilla form: unscaled in training, times 1 - p in use. Asked for is the inverted one.",
    hint=("Look at where your 1 - p stands.", "Divide in training, do nothing in use."),
    link=FORMS,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        self.factor = self.mask(h) * 1.0 if training else 1 - self.p
        return h * self.factor


@also("Dropout", "vanilla")
class Dropout(RightDropout):
    def scale(self):
        return 1.0

    def forward(self, h, training):
        return super().forward(h, training) * (1.0 if training else 1 - self.p)


@mistake(
    "Dropout",
    slug="p-is-keeping",
    says="p was taken as the probability of keeping. Here it is that of dropping, as in PyTorch.",
    hint=("Count the zeros for p = 0.9.", "Kept where the number is at least p; divided by 1 - p."),
    link=KEPT,
)
class Dropout(RightDropout):
    def mask(self, h):
        return self.rng.random(h.shape) < self.p

    def scale(self):
        return 1 / self.p if self.p else 0.0


@also("Dropout", "p-is-keeping")
class Dropout(RightDropout):
    def mask(self, h):
        return self.rng.random(h.shape) >= 1 - self.p

    def scale(self):
        return 1 / self.p if self.p else 0.0


@mistake(
    "Dropout",
    slug="kept-and-dropped-exchanged",
    says="The mask is turned around: entries whose number is at least p were dropped, the others kept.",
    hint=("Count the zeros for p = 0.9.", "Kept where the number is at least p."),
    link=KEPT,
)
class Dropout(RightDropout):
    def mask(self, h):
        return self.rng.random(h.shape) < self.p


@mistake(
    "Dropout",
    slug="compared-with-one-minus-p",
    says="The numbers were compared with 1 - p: kept are as many as asked for, but not those the text names.",
    hint=("Look at the comparison.", "Kept where the number is at least p."),
    link=KEPT,
)
class Dropout(RightDropout):
    def mask(self, h):
        return self.rng.random(h.shape) < 1 - self.p


@mistake(
    "Dropout",
    slug="divided-by-p",
    says="What is kept was divided by p. The share that is kept is 1 - p.",
    hint=("Look at what you divide by.", "1 - p."),
    link=FORMS,
)
class Dropout(RightDropout):
    def scale(self):
        return 1 / self.p if self.p else 0.0


@mistake(
    "Dropout",
    slug="multiplied",
    says="What is kept was multiplied by 1 - p. It is divided, so that the mean over masks is h.",
    hint=("Take the mean over many masks.", "Divide."),
    link=FORMS,
)
class Dropout(RightDropout):
    def scale(self):
        return 1 - self.p


@mistake(
    "Dropout",
    slug="drops-in-use",
    says="Entries are dropped in use too: the same input would get another answer at every call.",
    hint=("Look at where training is used.", "In use, h as it is."),
    link=USE,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        return super().forward(h, True)


@mistake(
    "Dropout",
    slug="training-turned-around",
    says="Entries are dropped in use and kept in training: the condition is turned around.",
    hint=("Look at where training is used.", "A mask if training."),
    link=USE,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        return super().forward(h, not training)


@mistake(
    "Dropout",
    slug="mask-reused",
    says="Every call in training gets the same mask: it was kept, or the generator is made anew.",
    hint=("Compare the zeros of two calls in training.", "The generator once, in __init__; a draw in every call."),
    link=MASK,
)
class Dropout(RightDropout):
    def mask(self, h):
        if not hasattr(self, "kept"):
            self.kept = self.rng.random(h.shape) >= self.p
        return self.kept


@also("Dropout", "mask-reused")
class Dropout(RightDropout):
    def __init__(self, p, seed):
        super().__init__(p, seed)
        self.seed = seed

    def mask(self, h):
        return np.random.default_rng(self.seed).random(h.shape) >= self.p


@mistake(
    "Dropout",
    slug="one-number-for-many-entries",
    says="A whole column, or a whole row, is dropped together: each entry needs a number of its own.",
    hint=("Look at the pattern of the zeros.", "random(h.shape)."),
    link=MASK,
)
class Dropout(RightDropout):
    def mask(self, h):
        return self.rng.random(h.shape[-1]) >= self.p


@also("Dropout", "one-number-for-many-entries")
class Dropout(RightDropout):
    def mask(self, h):
        return self.rng.random((len(h),) + (1,) * (h.ndim - 1)) >= self.p


@mistake(
    "Dropout",
    slug="draws-in-use",
    says="Numbers are drawn in use too, so the masks of training depend on how often one looks.",
    hint=("Look at the masks after a call in use.", "Draw only if training."),
    link=USE,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        mask = self.mask(h)
        self.factor = mask * self.scale() if training else 1.0
        return h * self.factor


@mistake(
    "Dropout",
    slug="backward-without-mask",
    says="backward gives g as it came: units that were dropped get a gradient for what they did not do.",
    hint=("Look at the gradient where the output is 0.", "The same factor as in forward."),
    link=BACK,
)
class Dropout(RightDropout):
    def backward(self, g):
        return g * 1.0


@also("Dropout", "backward-without-mask")
class Dropout(RightDropout):
    def backward(self, g):
        return g * (self.scale() if np.ndim(self.factor) else 1.0)


@mistake(
    "Dropout",
    slug="backward-not-rescaled",
    says="backward has the mask, but not the division by 1 - p.",
    hint=("Look at the gradient of an entry that is kept.", "The same factor as in forward."),
    link=BACK,
)
class Dropout(RightDropout):
    def backward(self, g):
        return g * (np.asarray(self.factor) > 0)


@mistake(
    "Dropout",
    slug="backward-draws-anew",
    says="backward drew a mask of its own: gradients go to units that were dropped, and others get none.",
    hint=("Compare the zeros of the output with those of the gradient.", "Keep the mask in self, in forward."),
    link=BACK,
)
class Dropout(RightDropout):
    def backward(self, g):
        return g * self.mask(g) * self.scale() if np.ndim(self.factor) else g


@also("Dropout", "backward-draws-anew")
class Dropout(RightDropout):
    def backward(self, g):
        return g * self.mask(g) * self.scale()


@mistake(
    "Dropout",
    slug="mask-outlives-training",
    says="After a call in use, backward still has the mask of the last training call.",
    hint=("Look at backward after forward(h, False).", "In use the factor is 1: set it in forward."),
    link=BACK,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        return super().forward(h, True) if training else h


@mistake(
    "Dropout",
    slug="mask-of-the-class",
    says="Two layers share one mask or one generator: it belongs to the class, not to the instance.",
    hint=("Make two layers and let them take turns.", "Set everything on self."),
    link=MASK,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        type(self).last = self.mask(h) * self.scale() if training else 1.0
        return h * self.last

    def backward(self, g):
        return g * self.last


@mistake(
    "Dropout",
    slug="h-overwritten",
    says="forward changes h itself: the layer before still needs its activations in the backward pass.",
    hint=("Look at h after a call.", "h * factor, not h *= factor."),
    link=MASK,
)
class Dropout(RightDropout):
    def forward(self, h, training):
        super().forward(h, training)
        h *= self.factor
        return h


@also("Dropout", "h-overwritten")
class Dropout(RightDropout):
    def forward(self, h, training):
        if training:
            super().forward(h, training)
            h[np.asarray(self.factor) == 0] = 0
            return h / (1 - self.p)
        self.factor = 1.0
        return h
