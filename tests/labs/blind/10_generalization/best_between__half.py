# is: half-the-penalty
# With lambda over 2.
lam = [(J[i] - J[k]) / (Omega[k] - Omega[i]) for i, k in ((0, 1), (1, 2), (0, 2))]
best_between = (2 * lam[1], 2 * lam[0])
