# is: differences-of-j
# The differences of J.
best_between = (J[1] - J[2], J[0] - J[1])
