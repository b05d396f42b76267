# is: upside-down
# One over lambda.
lam = [(J[i] - J[k]) / (Omega[k] - Omega[i]) for i, k in ((0, 1), (1, 2), (0, 2))]
best_between = (1 / lam[0], 1 / lam[1])
