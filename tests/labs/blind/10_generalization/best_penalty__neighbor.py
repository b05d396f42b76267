# is: unnamed
# A neighbor's.
best_penalty = v.choose(10**-3.5, 0.01, 1e-4, 10**-1.5)
