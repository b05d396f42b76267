# is: unnamed
# The policy for large rates.
best_shape = "one cycle"
