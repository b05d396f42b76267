# is: unnamed
# Smallest training error: no penalty.
best_penalty = 0
