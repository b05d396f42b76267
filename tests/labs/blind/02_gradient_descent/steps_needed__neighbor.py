# is: one-too-many
# The neighbor's number: another rate.
from course_utils.explorers.gradient_descent import compute

rate = v.choose(0.08, 0.12, 0.18, 0.05)
steps_needed = next(n for n in range(1, 101) if compute(rate, "valley", n, 1.0).numbers["loss at the end"] < 0.1)
