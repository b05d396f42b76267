# is: start
# The slider was never moved.
best_momentum = 0.5
