# is: right
# Searched with the explorer's own function.
from course_utils.explorers.gradient_descent import compute

rate = v.choose(0.05, 0.08, 0.12, 0.18)
steps_needed = np.int64(
    next(n for n in range(1, 101) if compute(rate, "valley", n, 1.0).numbers["loss at the end"] < 0.1)
)
