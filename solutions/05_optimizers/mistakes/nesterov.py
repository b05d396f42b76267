"""Lab 05, exercise 4: the named mistakes of `nesterov`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

AHEAD = f"{BOOK}/nesterov.html#the-look-ahead-form"
AT_THETA = f"{BOOK}/mistakes.html#look-ahead-form-gradient-at"
SIGN = f"{BOOK}/mistakes.html#velocity-with-a-sign-too-many-or-too-few"

hints(
    "nesterov",
    "Write down three places: theta, where mu u would lead, and where theta ends up.",
    "One gradient, at theta + mu * u; then u, then theta + u.",
)


@mistake(
    "nesterov",
    slug="gradient-at-theta",
    says="The gradient was taken at theta: that is plain momentum.",
    hint=(
        "Look at the argument of gradient.",
        "theta + mu * u.",
    ),
    link=AT_THETA,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta)
    return theta + new, new


@mistake(
    "nesterov",
    slug="looks-back",
    says="The gradient was taken behind theta: the sign of the look-ahead is turned.",
    hint=(
        "Look at the sign in front of mu u.",
        "theta + mu * u.",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta - mu * u)
    return theta + new, new


@mistake(
    "nesterov",
    slug="looks-too-far",
    says="The look-ahead goes the whole velocity; it must go mu times it.",
    hint=(
        "Look at what you add to theta.",
        "mu * u.",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta + u)
    return theta + new, new


@mistake(
    "nesterov",
    slug="looks-with-the-rate",
    says="The rate was multiplied to the look-ahead: in this form u has it already.",
    hint=(
        "Look at what you add to theta.",
        "mu * u, without lr.",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta + lr * mu * u)
    return theta + new, new


@also("nesterov", "looks-with-the-rate")
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta - lr * mu * u)
    return theta + new, new


@mistake(
    "nesterov",
    slug="stays-ahead",
    says="theta moved from the look-ahead place: mu u was added twice.",
    hint=(
        "Look at where theta starts from.",
        "theta + u, from the old theta.",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta + mu * u)
    return theta + mu * u + new, new


@mistake(
    "nesterov",
    slug="uphill",
    says="The gradient was added to the velocity: uphill.",
    hint=(
        "Look at the sign in front of lr.",
        "mu * u - lr * gradient(…).",
    ),
    link=SIGN,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u + lr * gradient(theta + mu * u)
    return theta + new, new


@mistake(
    "nesterov",
    slug="theta-minus-u",
    says="theta moved against the velocity, which has its minus sign inside already.",
    hint=(
        "Look at the sign of u in the second line.",
        "theta + u.",
    ),
    link=SIGN,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta + mu * u)
    return theta - new, new


@mistake(
    "nesterov",
    slug="old-velocity",
    says="theta moved along the old velocity.",
    hint=(
        "Look at the order of your two lines.",
        "Update u first.",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta + mu * u)
    return theta + u, new


@mistake(
    "nesterov",
    slug="no-memory",
    says="The velocity is only the gradient's step: mu u is missing.",
    hint=(
        "Look at what u keeps of itself.",
        "mu * u - lr * gradient(…).",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = -lr * gradient(theta + mu * u)
    return theta + new, new


@mistake(
    "nesterov",
    slug="pytorch-s-form",
    says="That is the rewritten form: it has another u, and theta is where this form looks ahead to.",
    hint=(
        "Look at which theta you return.",
        "Take the gradient at theta + mu * u, and move the old theta.",
    ),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    g = gradient(theta)
    new = mu * u + g
    return theta - lr * (g + mu * new), new


@also("nesterov", "no-memory")
def nesterov(theta, u, gradient, lr, mu):
    new = -lr * gradient(theta + mu * u)
    return theta + mu * u + new, new


@mistake(
    "nesterov",
    slug="order",
    says="theta and u are in the wrong order.",
    hint=("Look at the order in which you return them.", "theta first."),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta + mu * u)
    return new, theta + new


@mistake(
    "nesterov",
    slug="rate-outside",
    says="The rate is outside the velocity, as in exercise 2. In this form u has it inside, and its minus sign too.",
    hint=("Look at the line of u in the text.", "u = mu * u - lr * gradient(…), then theta + u."),
    link=SIGN,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u + gradient(theta - lr * mu * u)
    return theta - lr * new, new


@mistake(
    "nesterov",
    slug="gradient-twice",
    says="The velocity takes in two gradients, one at theta and one ahead. Only the one ahead belongs there.",
    hint=("Count the calls of gradient.", "One call, at theta + mu * u, with the old u."),
    link=AHEAD,
)
def nesterov(theta, u, gradient, lr, mu):
    new = mu * u - lr * gradient(theta)
    new = mu * new - lr * gradient(theta + mu * new)
    return theta + new, new
