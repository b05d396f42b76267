# is: right
def secant_error(B, s, y):
    return np.linalg.norm(B.dot(y) - s, np.inf) / np.linalg.norm(s, np.inf)
