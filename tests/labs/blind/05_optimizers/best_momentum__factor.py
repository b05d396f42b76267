# is: factor
# The factor instead of the momentum.
best_momentum = v.choose(0.86, 0.82, 0.79, 0.76)
