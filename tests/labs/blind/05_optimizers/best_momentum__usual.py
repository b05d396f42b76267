# is: usual
# The usual 0.9.
best_momentum = 0.9
