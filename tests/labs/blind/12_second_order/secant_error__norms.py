# is: length
# Euclidean lengths.
def secant_error(B, s, y):
    return np.linalg.norm(B @ y - s) / np.linalg.norm(s)
