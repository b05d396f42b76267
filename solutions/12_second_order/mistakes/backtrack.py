"""Lab 12, exercise 7: the named mistakes of `backtrack`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import ARMIJO, MISTAKES, PRICE

hints(
    "backtrack",
    "Do it by hand: J = theta^2 / 2 from theta = 1 along d = -4. At alpha = 1 J has risen, at 0.5 it has not fallen: "
    "0.25 is the first that will do.",
    "One call of fun for each alpha tried; its two results are kept and returned with the alpha that passed.",
)


def search(fun, theta, J, g, d, c1, shrink, *, first=1.0, good=None, step=None):
    """Backtracking with parts that a wrong version can replace: the first step, the condition, the shortening."""
    alpha = first
    while True:
        J_new, g_new = fun(theta + alpha * d)
        if J_new <= J + c1 * alpha * (g @ d) if good is None else good(alpha, J_new, g_new):
            return alpha, J_new, g_new
        alpha = shrink * alpha if step is None else step(alpha)


@mistake(
    "backtrack",
    slug="evaluated-twice",
    says="fun is called twice for each step length tried. One call gives value and gradient: keep both.",
    hint=("Count the calls of fun in one turn of your loop.", "J_new, g_new = fun(…), once."),
    link=PRICE,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(lambda x: (fun(x)[0], fun(x)[1]), theta, J, g, d, c1, shrink)


@mistake(
    "backtrack",
    slug="evaluated-again-at-the-end",
    says="The place that you found is evaluated once more for the return: its value and its gradient were known.",
    hint=("Look at your last lines.", "Return what the last trial gave."),
    link=PRICE,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, _, _ = search(fun, theta, J, g, d, c1, shrink)
    return alpha, *fun(theta + alpha * d)


@also("backtrack", "evaluated-again-at-the-end")
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, _, _ = search(fun, theta, J, g, d, c1, shrink)
    return alpha, fun(theta + alpha * d)[0], fun(theta + alpha * d)[1]


@mistake(
    "backtrack",
    slug="start-evaluated",
    says="fun is called at theta, whose value and gradient were given.",
    hint=("Look at your first call of fun.", "J and g are the arguments."),
    link=PRICE,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    J, g = fun(theta)
    return search(fun, theta, J, g, d, c1, shrink)


@also("backtrack", "start-evaluated")
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    def good(alpha, J_new, g_new):
        return J_new <= fun(theta)[0] + c1 * alpha * (g @ d)

    return search(fun, theta, J, g, d, c1, shrink, good=good)


@mistake(
    "backtrack",
    slug="any-fall",
    says="Any fall, or nearly, is good enough for you: c1 does not come in as it is given.",
    hint=("Look at your condition: where is c1?", "J + c1 * alpha * (g @ d) on the right."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new < J)


@mistake(
    "backtrack",
    slug="alpha-forgotten",
    says="alpha is missing in the condition: a short step is asked for the fall of a whole one, and may never get "
    "there.",
    hint=("Look at the right side of your condition.", "c1 * alpha * (g @ d)."),
    link=f"{MISTAKES}#wrong-armijo-alpha",
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new <= J + c1 * (g @ d))


@mistake(
    "backtrack",
    slug="rise-allowed",
    says="The sign before c1 is turned: the slope is negative already, so your bound lies above J.",
    hint=("Look at the sign of g @ d.", "J + c1 * alpha * (g @ d)."),
    link=f"{MISTAKES}#wrong-armijo-sign",
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new <= J - c1 * alpha * (g @ d))


@mistake(
    "backtrack",
    slug="squared-gradient",
    says="g'g stands in the place of g'd. That fits only where d is -g, and has another sign even there.",
    hint=("Look at the slope along d.", "g @ d."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new <= J + c1 * alpha * (g @ g))


@also("backtrack", "squared-gradient")
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new <= J - c1 * alpha * (g @ g))


@mistake(
    "backtrack",
    slug="new-slope",
    says="The bound uses the gradient at the new place. The fall that is asked for is a share of what the slope at "
    "theta promises.",
    hint=("Look at which gradient your condition holds.", "The g that was given."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(
        fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, g_new: J_new <= J + c1 * alpha * (g_new @ d)
    )


@mistake(
    "backtrack",
    slug="first-step-skipped",
    says="The first step length tried is shrink, not 1: a whole step, the one that second-order directions are made "
    "for, is never made.",
    hint=("Look at alpha before the first trial.", "1.0; shorten only after a trial has failed."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, first=shrink)


@mistake(
    "backtrack",
    slug="always-halved",
    says="The step is halved whatever shrink is.",
    hint=("Look at what alpha is multiplied by.", "shrink."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, 0.5)


@mistake(
    "backtrack",
    slug="shortened-once-more",
    says="The alpha that comes back is one shortening beyond the one that passed.",
    hint=(
        "Look at where alpha is shortened: before or after you know that it failed?",
        "Return the alpha of the last trial.",
    ),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, J_new, g_new = search(fun, theta, J, g, d, c1, shrink)
    return alpha * shrink, J_new, g_new


@mistake(
    "backtrack",
    slug="longest-fall-missed",
    says="The alpha that comes back is the last one that failed, not the one that passed.",
    hint=("Look at which alpha belongs to J_new.", "Return the alpha of the last trial."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, J_new, g_new = search(fun, theta, J, g, d, c1, shrink)
    return (alpha / shrink if alpha < 1 else alpha), J_new, g_new


@mistake(
    "backtrack",
    slug="shortened-at-most-once",
    says="The step is shortened at most once: an if where a while is needed.",
    hint=("Look at a step that is far too long.", "Go on until the condition holds."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    trials = []

    def good(alpha, J_new, _):
        trials.append(1)
        return len(trials) == 2 or J_new <= J + c1 * alpha * (g @ d)

    return search(fun, theta, J, g, d, c1, shrink, good=good)


@mistake(
    "backtrack",
    slug="never-shortened",
    says="alpha stays 1 whatever comes.",
    hint=("Look at a step that is far too long.", "Multiply alpha by shrink until the condition holds."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return 1.0, *fun(theta + d)


@mistake(
    "backtrack",
    slug="condition-reversed",
    says="The step is shortened while it is good enough, not while it is too long.",
    hint=("Look at when your loop goes on.", "While J_new is above the bound."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new > J + c1 * alpha * (g @ d))


@mistake(
    "backtrack",
    slug="alpha-only",
    says="Only alpha comes back. The value and the gradient there were evaluated and are needed.",
    hint=("Look at your return.", "alpha, J_new, g_new."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink)[0]


@mistake(
    "backtrack",
    slug="place-for-alpha",
    says="The new theta came back in the place of alpha.",
    hint=("Look at the first thing you return.", "alpha, a number."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, J_new, g_new = search(fun, theta, J, g, d, c1, shrink)
    return theta + alpha * d, J_new, g_new


@mistake(
    "backtrack",
    slug="old-gradient-returned",
    says="The gradient at theta came back. Asked for is the one at the new place.",
    hint=("Look at the third thing you return.", "What fun gave with the last trial."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    alpha, J_new, _ = search(fun, theta, J, g, d, c1, shrink)
    return alpha, J_new, 1.0 * g


@mistake(
    "backtrack",
    slug="steps-from-the-last-trial",
    says="Each trial starts where the last one ended. They all start at theta.",
    hint=("Look at where fun is called in the second turn.", "theta + alpha * d, with theta as it was given."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    place = [theta]

    def moved(x):
        place[0] = place[0] + (x - theta)
        return fun(place[0])

    return search(moved, theta, J, g, d, c1, shrink)


@mistake(
    "backtrack",
    slug="d-subtracted",
    says="The step goes against d, uphill: d has its minus sign already.",
    hint=("Look at the sign between theta and alpha d.", "theta + alpha * d."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(lambda x: fun(2 * theta - x), theta, J, g, d, c1, shrink)


@mistake(
    "backtrack",
    slug="slope-of-length-one",
    says="c1 times the slope stands there without J: the new value has to be compared with J plus that.",
    hint=("Look at the right side of your condition.", "J + c1 * alpha * (g @ d)."),
    link=ARMIJO,
)
def backtrack(fun, theta, J, g, d, c1=1e-4, shrink=0.5):
    return search(fun, theta, J, g, d, c1, shrink, good=lambda alpha, J_new, _: J_new <= c1 * alpha * (g @ d))
