# is: unnamed
# Solves with B where it is to multiply.
def secant_error(B, s, y):
    return np.max(np.abs(np.linalg.solve(B, s) - y)) / np.max(np.abs(s))
