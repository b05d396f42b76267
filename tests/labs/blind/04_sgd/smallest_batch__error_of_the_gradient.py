# is: all-examples
# The wrong row of the table: the first size whose gradient is off by less than the limit.
from course_utils.explorers.minibatch_noise import SIZES, compute

smallest_batch = next(
    (B for B in SIZES if compute(np.log2(B), 0.25, int(v)).numbers["error of the gradient, measured"] < limit), 256
)
