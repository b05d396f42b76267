# is: unnamed
# As text.
best_penalty = str(v.choose(0.01, 1e-4, 10**-1.5, 10**-3.5))
