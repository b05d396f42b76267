# is: first-against-third
# From the crossing of first and third to that of first and second.
lam = [(J[i] - J[k]) / (Omega[k] - Omega[i]) for i, k in ((0, 1), (1, 2), (0, 2))]
best_between = tuple(sorted((lam[2], lam[0])))
