# is: not-yet
# The largest that is still too far.
smallest_batch = smallest_batch // 2
