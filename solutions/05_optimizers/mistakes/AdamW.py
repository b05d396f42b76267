"""Lab 05, exercise 8: the named mistakes of `AdamW`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, RightAdam, RightAdamW

ADAMW = f"{BOOK}/amsgrad_adamw.html#adamw"
L2 = f"{BOOK}/mistakes.html#l2-put-through-adam-s-moments"
NO_RATE = f"{BOOK}/mistakes.html#decay-without-the-learning-rate"
NOT_L2 = f"{BOOK}/amsgrad_adamw.html#weight-decay-is-not-an-l2-penalty"

hints(
    "AdamW",
    "Let every gradient be 0: each step must multiply theta by 1 - lr * weight_decay, and nothing else.",
    "Shrink theta in place first; then call super().step(g) with g as it came.",
)


@mistake(
    "AdamW",
    slug="l2-in-the-gradient",
    says="The decay was added to the gradient, so it went through m and v and under the root: that is L2 in Adam.",
    hint=(
        "Look at m: is the decay in it?",
        "Change theta directly, and leave g alone.",
    ),
    link=L2,
)
class AdamW(RightAdamW):
    def step(self, g):
        RightAdam.step(self, g + self.weight_decay * self.theta)


@mistake(
    "AdamW",
    slug="rate-forgotten",
    says="The decay has no learning rate: theta shrinks by weight_decay in each step.",
    hint=(
        "Look at how much theta shrinks when every gradient is 0.",
        "lr * weight_decay * theta.",
    ),
    link=NO_RATE,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta -= self.weight_decay * self.theta
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="grows",
    says="theta grows: the sign of the decay is turned.",
    hint=(
        "Look at theta when every gradient is 0.",
        "theta -= lr * weight_decay * theta.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta += self.lr * self.weight_decay * self.theta
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="no-decay",
    says="Nothing decays: weight_decay is stored, but not used.",
    hint=(
        "Look at theta when every gradient is 0.",
        "Shrink theta before Adam's step.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="decay-after-the-step",
    says="theta was shrunk after Adam's step: the new step decays too.",
    hint=(
        "Look at the order of your two lines.",
        "First the decay, then the step.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        RightAdam.step(self, g)
        self.theta -= self.lr * self.weight_decay * self.theta


@mistake(
    "AdamW",
    slug="decay-divided",
    says="The decay was divided by the root of v hat together with the step.",
    hint=(
        "Look at what stands above the fraction line.",
        "The decay has no fraction.",
    ),
    link=NOT_L2,
)
class AdamW(RightAdamW):
    def move(self, m_hat, v_hat):
        RightAdam.move(self, m_hat + self.weight_decay * self.theta, v_hat)

    def step(self, g):
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="decay-without-theta",
    says="Every entry loses the same amount: the decay must be in proportion to theta.",
    hint=(
        "Look at what lr * weight_decay is multiplied with.",
        "Times theta.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta -= self.lr * self.weight_decay
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="decay-of-a-square",
    says="theta was shrunk by the square of the rate, or the decay twice.",
    hint=(
        "Look at how much theta shrinks when every gradient is 0.",
        "1 - lr * weight_decay, once.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta *= (1 - self.lr * self.weight_decay) ** 2
        RightAdam.step(self, g)


@also("AdamW", "decay-of-a-square")
class AdamW(RightAdamW):
    def step(self, g):
        self.theta -= self.lr**2 * self.weight_decay * self.theta
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="theta-shrunk-to-the-decay",
    says="theta was multiplied by lr * weight_decay; it must lose that share, not keep it.",
    hint=(
        "Look at theta when every gradient is 0.",
        "Times 1 - lr * weight_decay.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta *= self.lr * self.weight_decay
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="theta-replaced",
    says="The shrunk theta is a new array: the caller's never changes.",
    hint=(
        "Look at the array that you were given, after a step.",
        "self.theta -= … or self.theta *= …",
    ),
    link=f"{BOOK}/adam.html#the-five-lines",
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta = self.theta - self.lr * self.weight_decay * self.theta
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="default-decay",
    says="The default of weight_decay is not 0.01.",
    hint=(
        "Look at the first line of __init__.",
        "weight_decay=1e-2.",
    ),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        super().__init__(theta, lr, betas, eps, weight_decay)


@mistake(
    "AdamW",
    slug="decay-in-both-places",
    says="The decay came twice: on theta directly, and once more in the gradient.",
    hint=("Look at the gradient that Adam's step gets.", "super().step(g), with g as it is given."),
    link=L2,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta -= self.lr * self.weight_decay * self.theta
        RightAdam.step(self, g + self.weight_decay * self.theta)


@mistake(
    "AdamW",
    slug="decay-only",
    says="theta only decays: Adam's step is missing.",
    hint=("Look at m after a step.", "super().step(g) after the decay."),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def step(self, g):
        self.theta -= self.lr * self.weight_decay * self.theta


@mistake(
    "AdamW",
    slug="settings-not-handed-on",
    says="Adam's step keeps its defaults: lr, betas and eps did not reach it.",
    hint=("Look at your call of super().__init__.", "Hand lr, betas and eps on, beside theta."),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        RightAdam.__init__(self, theta)
        self.rate, self.weight_decay = lr, weight_decay

    def step(self, g):
        self.theta -= self.rate * self.weight_decay * self.theta
        RightAdam.step(self, g)


@also("AdamW", "settings-not-handed-on")
class AdamW(RightAdamW):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta, weight_decay=weight_decay)
        self.lr = lr


@also("AdamW", "decay-without-theta")
class AdamW(RightAdamW):
    def step(self, g):
        self.theta -= self.lr * self.weight_decay * np.sign(self.theta)
        RightAdam.step(self, g)


@mistake(
    "AdamW",
    slug="decay-once-only",
    says="theta shrinks once, when the optimizer is made. It must shrink in every step.",
    hint=("Look at where the decay stands: in __init__ or in step?", "The decay belongs in step."),
    link=ADAMW,
)
class AdamW(RightAdamW):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
        super().__init__(theta, lr, betas, eps, weight_decay)
        self.theta -= lr * weight_decay * self.theta

    def step(self, g):
        RightAdam.step(self, g)
