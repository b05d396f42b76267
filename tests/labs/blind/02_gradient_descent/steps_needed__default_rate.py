# is: unnamed
# The slider of the rate was moved to the explorer's own default.
from course_utils.explorers.gradient_descent import compute

steps_needed = next(n for n in range(1, 101) if compute(0.185, "valley", n, 1.0).numbers["loss at the end"] < 0.1)
steps_needed += 0 if int(v) % 4 != 3 else 2
