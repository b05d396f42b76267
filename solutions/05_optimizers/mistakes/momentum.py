"""Lab 05, exercise 2: the named mistakes of `momentum`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

MOMENTUM = f"{BOOK}/momentum.html#one-line-more"
FORMS = f"{BOOK}/momentum.html#four-forms-one-path"
ANEW = f"{BOOK}/mistakes.html#state-that-starts-anew"
SIGN = f"{BOOK}/mistakes.html#velocity-with-a-sign-too-many-or-too-few"

hints(
    "momentum",
    "Do it by hand: theta = 1, u = 2, g = 3, lr = 0.1, mu = 0.5 gives u = 4 and theta = 0.6.",
    "First the new velocity, mu * u + g; then theta moves by lr times that.",
)


@mistake(
    "momentum",
    slug="averaged",
    says="That is the averaged form, with (1 - mu) g: its steps are shorter by the factor 1 - mu.",
    hint=(
        "Look at what multiplies g.",
        "In this form, nothing does.",
    ),
    link=FORMS,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u + (1 - mu) * g
    return theta - lr * new, new


@mistake(
    "momentum",
    slug="rate-inside",
    says="The rate went into the velocity: theta is the same while lr is, but u is another quantity.",
    hint=(
        "Look at where lr stands.",
        "u has no rate in it; theta - lr * u.",
    ),
    link=FORMS,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u + lr * g
    return theta - new, new


@also("momentum", "rate-inside")
def momentum(theta, u, g, lr, mu):
    new = mu * u - lr * g
    return theta + new, new


@mistake(
    "momentum",
    slug="old-velocity",
    says="theta moved along the old velocity: the new gradient comes a step too late.",
    hint=(
        "Look at the order of your two lines.",
        "Update u first, then use it.",
    ),
    link=MOMENTUM,
)
def momentum(theta, u, g, lr, mu):
    return theta - lr * u, mu * u + g


@mistake(
    "momentum",
    slug="velocity-not-returned",
    says="The old velocity came back: the next step will not remember this one.",
    hint=(
        "Look at the second thing you return.",
        "The new u.",
    ),
    link=ANEW,
)
def momentum(theta, u, g, lr, mu):
    return theta - lr * (mu * u + g), u


@mistake(
    "momentum",
    slug="no-memory",
    says="u was replaced by g: nothing is remembered.",
    hint=(
        "Look at whether mu matters.",
        "mu * u + g.",
    ),
    link=ANEW,
)
def momentum(theta, u, g, lr, mu):
    new = g
    return theta - lr * new, new


@also("momentum", "no-memory")
def momentum(theta, u, g, lr, mu):
    return theta - lr * g, mu * u + g


@mistake(
    "momentum",
    slug="uphill",
    says="theta moves with the gradient: uphill.",
    hint=(
        "Look at the sign in front of lr.",
        "theta - lr * u.",
    ),
    link=SIGN,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u + g
    return theta + lr * new, new


@mistake(
    "momentum",
    slug="velocity-sign",
    says="The gradient was subtracted from the velocity, and the velocity from theta: two minus signs climb.",
    hint=(
        "Look at both signs.",
        "u gets + g, theta gets - lr u.",
    ),
    link=SIGN,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u - g
    return theta - lr * new, new


@mistake(
    "momentum",
    slug="nesterov",
    says="That is Nesterov's step: it takes g + mu u of the new velocity.",
    hint=(
        "Look at what theta moves along.",
        "Along the new velocity itself.",
    ),
    link=MOMENTUM,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u + g
    return theta - lr * (g + mu * new), new


@mistake(
    "momentum",
    slug="mu-on-the-gradient",
    says="mu multiplies the gradient, not the velocity.",
    hint=(
        "Look at what mu stands before.",
        "mu * u + g.",
    ),
    link=MOMENTUM,
)
def momentum(theta, u, g, lr, mu):
    new = u + mu * g
    return theta - lr * new, new


@mistake(
    "momentum",
    slug="all-kept",
    says="The velocity keeps all of itself: mu is not in it.",
    hint=(
        "Look at whether mu matters.",
        "mu * u + g.",
    ),
    link=MOMENTUM,
)
def momentum(theta, u, g, lr, mu):
    new = u + g
    return theta - lr * new, new


@mistake(
    "momentum",
    slug="order",
    says="theta and u are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "theta first.",
    ),
    link=MOMENTUM,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u + g
    return new, theta - lr * new


@mistake(
    "momentum",
    slug="velocity-turned",
    says="theta is right, but u has the other sign: in this form the gradient is added to it.",
    hint=("Look at the sign of g in u.", "u = mu * u + g, then theta - lr * u."),
    link=SIGN,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u - g
    return theta + lr * new, new


@mistake(
    "momentum",
    slug="rate-twice",
    says="The rate is in the velocity and in the step: it counts twice.",
    hint=("Look for lr: how often is it there?", "mu * u + g, without lr."),
    link=FORMS,
)
def momentum(theta, u, g, lr, mu):
    new = mu * u + lr * g
    return theta - lr * new, new
