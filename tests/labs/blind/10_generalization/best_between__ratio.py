# is: ratios
# J over Omega.
best_between = tuple(sorted((J[1] / Omega[1], J[0] / Omega[0])))
