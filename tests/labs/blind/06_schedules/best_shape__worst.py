# is: unnamed
# The largest loss.
best_shape = v.choose("1/t", "constant", "warm restarts", "constant")
