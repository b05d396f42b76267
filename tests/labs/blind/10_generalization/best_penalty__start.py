# is: none
# Where the slider stands at first.
best_penalty = 1e-6
