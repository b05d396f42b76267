# is: unnamed
# Where the first and the last model are the best: the ends as a range from 0.
lam = [(J[i] - J[k]) / (Omega[k] - Omega[i]) for i, k in ((0, 1), (1, 2), (0, 2))]
best_between = (0, lam[1])
