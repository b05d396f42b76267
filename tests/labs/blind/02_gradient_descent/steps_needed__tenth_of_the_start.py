# is: unnamed
# A tenth of the loss at the start.
from course_utils.explorers.gradient_descent import compute

rate = v.choose(0.05, 0.08, 0.12, 0.18)


def loss(n):
    return compute(rate, "valley", n, 1.0).numbers


steps_needed = next(n for n in range(1, 101) if loss(n)["loss at the end"] < 0.1 * loss(n)["loss at the start"])
