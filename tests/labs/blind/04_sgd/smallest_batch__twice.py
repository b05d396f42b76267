# is: not-the-smallest
# One more than needed, to be sure.
smallest_batch = smallest_batch * 2
