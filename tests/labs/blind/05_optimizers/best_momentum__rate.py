# is: rate
# The rate.
best_momentum = v.choose(0.6, 1.0, 1.4, 1.8)
