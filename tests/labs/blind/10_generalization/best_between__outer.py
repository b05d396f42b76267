# is: first-against-third
# The crossing of the first and third.
lam = [(J[i] - J[k]) / (Omega[k] - Omega[i]) for i, k in ((0, 1), (1, 2), (0, 2))]
best_between = tuple(sorted((lam[1], lam[2])))
