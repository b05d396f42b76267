# is: one-cycle
# The policy for large rates.
best_shape = "one cycle"
