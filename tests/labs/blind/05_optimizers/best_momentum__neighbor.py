# is: unnamed
# A neighbor's.
best_momentum = v.choose(0.67, 0.62, 0.57, 0.74)
