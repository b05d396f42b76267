# is: right
# np.linalg.norm with inf.
def secant_error(B, s, y):
    return np.linalg.norm(s - B @ y, np.inf) / np.linalg.norm(s, np.inf)
