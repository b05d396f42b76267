# is: unnamed
# One more than needed, to be sure.
smallest_batch = smallest_batch * 2
