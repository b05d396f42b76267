# is: most
# The largest.
best_penalty = 1.0
