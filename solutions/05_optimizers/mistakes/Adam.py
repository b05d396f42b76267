"""Lab 05, exercise 7: the named mistakes of `Adam`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, RightAdam

LINES = f"{BOOK}/adam.html#the-five-lines"
CORRECTION = f"{BOOK}/adam.html#what-the-correction-corrects"
STUCK = f"{BOOK}/mistakes.html#bias-correction-with-t-stuck-at-1"
FROM_ZERO = f"{BOOK}/mistakes.html#steps-counted-from-0"
STORED = f"{BOOK}/mistakes.html#the-corrected-moment-stored"
SWAPPED = f"{BOOK}/mistakes.html#a-beta-and-its-complement-swapped"
SQUARE = f"{BOOK}/mistakes.html#the-square-or-the-root-forgotten"
EPS = f"{BOOK}/mistakes.html#inside-the-root-by-mistake"
SHARED = f"{BOOK}/mistakes.html#one-state-shared-by-two-parameters"
WHERE = f"{BOOK}/adam.html#where-goes-and-what-it-changes"
SIGN = f"{BOOK}/mistakes.html#the-sign-of-maximize"

hints(
    "Adam",
    "Do the first step by hand: whatever g is, m hat is g and v hat is g squared, so theta moves by about lr.",
    "Count t first, then m and v, then the two corrections into new names, then theta in place.",
)


@mistake(
    "Adam",
    slug="not-corrected",
    says="Nothing is corrected: the first steps are far from lr long, with the usual betas about three times as long.",
    hint=(
        "Look at the first step: it must be about lr long.",
        "Divide m by 1 - beta1**t and v by 1 - beta2**t.",
    ),
    link=CORRECTION,
)
class Adam(RightAdam):
    def corrected(self):
        return self.m, self.v


@mistake(
    "Adam",
    slug="t-stuck-at-one",
    says="Every step was corrected as if it were the first: t does not reach the correction.",
    hint=(
        "Look at t in the third step.",
        "beta**self.t, and count self.t in every step.",
    ),
    link=STUCK,
)
class Adam(RightAdam):
    def corrected(self):
        beta1, beta2 = self.betas
        return self.m / (1 - beta1), self.v / (1 - beta2)


@also("Adam", "t-stuck-at-one")
class Adam(RightAdam):
    def step(self, g):
        self.t = 1
        self.remember(g)
        self.move(*self.corrected())


@mistake(
    "Adam",
    slug="counted-from-zero",
    says="t is 0 in the first step: the correction divides by 0.",
    hint=(
        "Look at when you count t.",
        "Count before you correct.",
    ),
    link=FROM_ZERO,
)
class Adam(RightAdam):
    def step(self, g):
        self.remember(g)
        with np.errstate(all="ignore"):
            self.move(*self.corrected())
        self.t += 1


@mistake(
    "Adam",
    slug="one-step-ahead",
    says="t is 2 in the first step: it was counted twice, or started at 1.",
    hint=(
        "Look at t in the first step.",
        "Start at 0, count once in every step.",
    ),
    link=FROM_ZERO,
)
class Adam(RightAdam):
    def __init__(self, *settings, **named):
        super().__init__(*settings, **named)
        self.t = 1


@mistake(
    "Adam",
    slug="correction-stored",
    says="The corrected moment was stored: the next step corrects it again.",
    hint=(
        "Look at m after a step: m, or m hat?",
        "Give the corrected ones names of their own.",
    ),
    link=STORED,
)
class Adam(RightAdam):
    def corrected(self):
        self.m, self.v = super().corrected()
        return self.m, self.v


@also("Adam", "correction-stored")
class Adam(RightAdam):
    def corrected(self):
        self.m, v_hat = super().corrected()
        return self.m, v_hat


@mistake(
    "Adam",
    slug="v-not-corrected",
    says="Only m is corrected; v is too small at first, so the steps are too long.",
    hint=(
        "Look at the first step: it must be about lr long.",
        "Divide v by 1 - beta2**t too.",
    ),
    link=CORRECTION,
)
class Adam(RightAdam):
    def corrected(self):
        return super().corrected()[0], self.v


@mistake(
    "Adam",
    slug="m-not-corrected",
    says="Only v is corrected; m is too small at first, so the steps are too short.",
    hint=(
        "Look at the first step: it must be about lr long.",
        "Divide m by 1 - beta1**t too.",
    ),
    link=CORRECTION,
)
class Adam(RightAdam):
    def corrected(self):
        return self.m, super().corrected()[1]


@mistake(
    "Adam",
    slug="betas-swapped",
    says="beta1 and beta2 are exchanged.",
    hint=(
        "Look at which of the two v uses.",
        "beta1 for m, beta2 for v.",
    ),
    link=SWAPPED,
)
class Adam(RightAdam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(theta, lr, betas[::-1], eps)


@mistake(
    "Adam",
    slug="complements-swapped",
    says="beta and 1 - beta are exchanged: m and v forget almost everything in each step.",
    hint=(
        "Look at how much of the old m stays.",
        "beta belongs to the old m.",
    ),
    link=SWAPPED,
)
class Adam(RightAdam):
    def remember(self, g):
        beta1, beta2 = self.betas
        self.m = (1 - beta1) * self.m + beta1 * g
        self.v = (1 - beta2) * self.v + beta2 * g**2


@mistake(
    "Adam",
    slug="one-correction-for-both",
    says="Both moments were corrected with the same beta.",
    hint=(
        "Look at the beta in each correction.",
        "beta1 for m, beta2 for v.",
    ),
    link=CORRECTION,
)
class Adam(RightAdam):
    def corrected(self):
        beta1, _ = self.betas
        return self.m / (1 - beta1**self.t), self.v / (1 - beta1**self.t)


@also("Adam", "one-correction-for-both")
class Adam(RightAdam):
    def corrected(self):
        _, beta2 = self.betas
        return self.m / (1 - beta2**self.t), self.v / (1 - beta2**self.t)


@mistake(
    "Adam",
    slug="square-forgotten",
    says="v averages gradients or their sizes, not their squares.",
    hint=(
        "Look at v after the first step.",
        "g**2.",
    ),
    link=SQUARE,
)
class Adam(RightAdam):
    def remember(self, g):
        beta1, beta2 = self.betas
        self.m = beta1 * self.m + (1 - beta1) * g
        self.v = beta2 * self.v + (1 - beta2) * np.abs(g)


@also("Adam", "square-forgotten")
class Adam(RightAdam):
    def remember(self, g):
        beta1, beta2 = self.betas
        self.m = beta1 * self.m + (1 - beta1) * g
        self.v = beta2 * self.v + (1 - beta2) * g

    def move(self, m_hat, v_hat):
        with np.errstate(invalid="ignore"):
            super().move(m_hat, v_hat)


@mistake(
    "Adam",
    slug="root-forgotten",
    says="The root of v hat is missing.",
    hint=(
        "Look at the first step: it must be about lr long.",
        "np.sqrt(v_hat) + eps.",
    ),
    link=SQUARE,
)
class Adam(RightAdam):
    def move(self, m_hat, v_hat):
        self.theta -= self.lr * m_hat / (v_hat + self.eps)


@mistake(
    "Adam",
    slug="eps-inside",
    says="eps stands inside the root.",
    hint=(
        "Look at where eps is added.",
        "np.sqrt(v_hat) + eps.",
    ),
    link=EPS,
)
class Adam(RightAdam):
    def move(self, m_hat, v_hat):
        self.theta -= self.lr * m_hat / np.sqrt(v_hat + self.eps)


@mistake(
    "Adam",
    slug="eps-before-the-correction",
    says="eps was added to the root of v before the correction: it is then divided by the correction too.",
    hint=(
        "Look at the order of root, correction and eps.",
        "Correct v, take the root, add eps.",
    ),
    link=WHERE,
)
class Adam(RightAdam):
    def move(self, m_hat, v_hat):
        correction = np.sqrt(1 - self.betas[1] ** self.t)
        self.theta -= self.lr * m_hat / ((np.sqrt(self.v) + self.eps) / correction)


@mistake(
    "Adam",
    slug="gradient-for-m",
    says="theta moves along the gradient, not along m hat: that is RMSProp.",
    hint=(
        "Look at the numerator.",
        "m_hat.",
    ),
    link=LINES,
)
class Adam(RightAdam):
    def step(self, g):
        self.t += 1
        self.remember(g)
        self.move(g, self.corrected()[1])


@mistake(
    "Adam",
    slug="uphill",
    says="theta moves uphill.",
    hint=(
        "Look at the sign in front of lr.",
        "theta -= …",
    ),
    link=SIGN,
)
class Adam(RightAdam):
    def move(self, m_hat, v_hat):
        super().move(-m_hat, v_hat)


@mistake(
    "Adam",
    slug="theta-replaced",
    says="step made a new theta of its own; the caller's array never changes.",
    hint=(
        "Look at the array that you were given, after a step.",
        "self.theta -= … changes it in place; self.theta = self.theta - … does not.",
    ),
    link=LINES,
)
class Adam(RightAdam):
    def move(self, m_hat, v_hat):
        self.theta = self.theta - self.lr * m_hat / (np.sqrt(v_hat) + self.eps)


@also("Adam", "theta-replaced")
class Adam(RightAdam):
    def __init__(self, theta, *settings, **named):
        super().__init__(theta.copy(), *settings, **named)


@mistake(
    "Adam",
    slug="state-shared",
    says="Two optimizers share one count, one m or one v: it belongs to the class, not to the instance.",
    hint=(
        "Make two optimizers and step one of them: what does the other remember?",
        "Set m, v and t in __init__, on self.",
    ),
    link=SHARED,
)
class Adam(RightAdam):
    def __init__(self, *settings, **named):
        super().__init__(*settings, **named)
        del self.t
        type(self).t = 0

    def step(self, g):
        type(self).t += 1
        self.remember(g)
        self.move(*self.corrected())


@mistake(
    "Adam",
    slug="default-rate",
    says="The defaults are not Adam's: lr 0.001, betas 0.9 and 0.999, eps 1e-8.",
    hint=(
        "Look at the first line of __init__.",
        "The defaults are in the text.",
    ),
    link=LINES,
)
class Adam(RightAdam):
    def __init__(self, theta, lr=1e-2, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(theta, lr, betas, eps)


@also("Adam", "default-rate")
class Adam(RightAdam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.99), eps=1e-8):
        super().__init__(theta, lr, betas, eps)


@mistake(
    "Adam",
    slug="t-counts-the-next-step",
    says="The steps are right, but t counts the step to come: it must be the number of steps done.",
    hint=("Look at optimizer.t after the first step.", "Start at 0, and count at the start of each step."),
    link=FROM_ZERO,
)
class Adam(RightAdam):
    def __init__(self, *settings, **named):
        super().__init__(*settings, **named)
        self.t = 1

    def step(self, g):
        self.remember(g)
        self.move(*self.corrected())
        self.t += 1


@mistake(
    "Adam",
    slug="m-is-v",
    says="m and v are one and the same array, and what is written into one is in the other.",
    hint=("Look at the line of __init__ that makes m and v.", "np.zeros_like(theta) for each of them."),
    link=SHARED,
)
class Adam(RightAdam):
    def __init__(self, *settings, **named):
        super().__init__(*settings, **named)
        self.v = self.m

    def remember(self, g):
        beta1, beta2 = self.betas
        self.m *= beta1
        self.m += (1 - beta1) * g
        self.v *= beta2
        self.v += (1 - beta2) * g**2

    def move(self, m_hat, v_hat):
        with np.errstate(invalid="ignore"):
            super().move(m_hat, v_hat)


@mistake(
    "Adam",
    slug="betas-ignored",
    says="The betas are always 0.9 and 0.999, whatever is asked for.",
    hint=("Look for 0.9 in step.", "Take both from self.betas, in every step."),
    link=LINES,
)
class Adam(RightAdam):
    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(theta, lr, (0.9, 0.999), eps)
