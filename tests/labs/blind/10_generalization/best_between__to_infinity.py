# is: unnamed
# Without an end.
lam = [(J[i] - J[k]) / (Omega[k] - Omega[i]) for i, k in ((0, 1), (1, 2), (0, 2))]
best_between = (lam[0], float("inf"))
