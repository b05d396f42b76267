"""Lab 02, exercise 4: the named mistakes of `descend`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

STEP = f"{BOOK}/descent.html#in-many-dimensions"
STOP = f"{BOOK}/mistakes.html#a-stopping-rule-without-absolute-value"
STALL = f"{BOOK}/mistakes.html#stopping-because-the-loss-hardly-changed"
TURNS = f"{BOOK}/mistakes.html#one-coordinate-after-the-other"
FIXED = f"{BOOK}/mistakes.html#a-step-of-fixed-length"
WHOLE = f"{BOOK}/mistakes.html#a-start-of-whole-numbers"
RULE = f"{BOOK}/descent.html#when-to-stop"

hints(
    "descend",
    "Do two steps on x² from 1 with the rate 0.1 by hand: the path is 1, 0.8, 0.64.",
    "Test the gradient, then step, then put the new theta into the path; a new array each time.",
)


@mistake(
    "descend",
    slug="uphill",
    says="The steps go uphill.",
    hint=(
        "Look at the sign in front of the rate.",
        "theta - lr * gradient.",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta + lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="no-absolute-value",
    says="Without the absolute value every negative entry counts as small: it stops on one side of the minimum.",
    hint=(
        "Look at a gradient of [-2, 0.1]: what is its largest entry?",
        "np.max(np.abs(g)).",
    ),
    link=STOP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(g) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="stops-when-one-is-small",
    says="It stops as soon as one entry of the gradient is small; all must be.",
    hint=(
        "Look at whether you ask for any or for all.",
        "The largest absolute value decides.",
    ),
    link=RULE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.min(np.abs(g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="never-stops",
    says="The tolerance is never asked: it always makes all the steps.",
    hint=(
        "Look for tol in your loop.",
        "Break as soon as the largest entry is at most tol.",
    ),
    link=RULE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="path-shares",
    says="All entries of the path are one array, the last theta: it was changed in place.",
    hint=(
        "Look at path[0] after the loop.",
        "theta = theta - lr * g makes a new array, theta -= lr * g does not; or append a copy.",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta -= lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="start-missing",
    says="The path begins after the first step: the start is not in it.",
    hint=(
        "Look at the first entry of your path.",
        "Put the start into the list before the loop.",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path[1:] or path


@also("descend", "start-missing")
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = []
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="one-step-more",
    says="One step too many: is the path as long as steps + 1?",
    hint=(
        "Count the steps for steps = 1.",
        "range(steps).",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps + 1):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="one-step-less",
    says="One step too few: the start is no step.",
    hint=(
        "Count the steps for steps = 1.",
        "range(steps), and the path has one entry more.",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps - 1):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="gradient-at-the-start",
    says="Every step uses the gradient of the start: the steps are all alike.",
    hint=(
        "Look at where the gradient is computed.",
        "Inside the loop, at the present theta.",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path, g = [theta], gradient(theta)
    for _ in range(steps):
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="coordinates-in-turn",
    says="The second coordinate's step already used the new first one: the gradient must be one vector at one place.",
    hint=(
        "Look at which theta each entry of the gradient was computed from.",
        "Compute the whole gradient, then move all of theta.",
    ),
    link=TURNS,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        if np.max(np.abs(gradient(theta))) <= tol:
            break
        theta = theta.copy()
        for k in range(theta.size):
            theta[k] -= lr * gradient(theta)[k]
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="fixed-length",
    says="The gradient was divided by its length: every step is lr long, and it never comes to rest.",
    hint=(
        "Look at the length of your steps near the minimum.",
        "theta - lr * gradient, with the gradient as it is.",
    ),
    link=FIXED,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * g / np.sqrt(np.sum(g**2))
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="sign-only",
    says="Only the sign of the gradient was used: every entry moves by lr.",
    hint=(
        "Look at the length of your steps near the minimum.",
        "theta - lr * gradient, with the gradient as it is.",
    ),
    link=FIXED,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - lr * np.sign(g)
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="whole-numbers-kept",
    says="A start of whole numbers stays whole: every step is cut off.",
    hint=(
        "Look at the type of theta for a start of [3, -2].",
        "np.array(start, dtype=float).",
    ),
    link=WHOLE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = (theta - lr * g).astype(theta.dtype)
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="small-step-not-small-gradient",
    says="It stops when the step is small; the rule asks for a small gradient.",
    hint=(
        "Look at what you compare with tol: is lr in it?",
        "Compare the gradient alone.",
    ),
    link=STALL,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(lr * g)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="norm-for-largest-entry",
    says="The norm of the gradient was compared with tol; the rule asks for its largest entry.",
    hint=(
        "Look at a gradient [0.008, 0.008] with tol = 0.01: the rule stops.",
        "np.max(np.abs(g)).",
    ),
    link=RULE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.sqrt(np.sum(g**2)) <= tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="rate-forgotten",
    says="The rate is not in the step.",
    hint=(
        "Look for lr.",
        "theta - lr * gradient.",
    ),
    link=STEP,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) <= tol:
            break
        theta = theta - g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="tested-too-late",
    says="The test comes after the step: from a start that is flat already it still makes a step.",
    hint=(
        "Look at the order of test and step.",
        "Test the gradient first, then step.",
    ),
    link=RULE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        theta = theta - lr * g
        path.append(theta)
        if np.max(np.abs(g)) <= tol:
            break
    return path


@mistake(
    "descend",
    slug="exactly-tol-goes-on",
    says="A gradient of exactly tol is small enough: the rule says at most.",
    hint=(
        "Look at your comparison with tol.",
        "<= tol stops; < tol goes on.",
    ),
    link=RULE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    theta = np.array(start, dtype=float)
    path = [theta]
    for _ in range(steps):
        g = gradient(theta)
        if np.max(np.abs(g)) < tol:
            break
        theta = theta - lr * g
        path.append(theta)
    return path


@mistake(
    "descend",
    slug="start-left-whole",
    says="The steps are right, but the first array of the path is still of whole numbers, as the start came.",
    hint=(
        "Look at the type of path[0] for a start of [3, -2].",
        "np.array(start, dtype=float).",
    ),
    link=WHOLE,
)
def descend(gradient, start, lr, steps, tol=1e-6):
    path = [np.array(start)]
    for _ in range(steps):
        g = gradient(path[-1])
        if np.max(np.abs(g)) <= tol:
            break
        path.append(path[-1] - lr * g)
    return path
