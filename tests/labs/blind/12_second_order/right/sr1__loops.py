# is: right
def sr1(B, s, y):
    n = len(s)
    w = [s[i] - sum(B[i][j] * y[j] for j in range(n)) for i in range(n)]
    bottom = sum(w[i] * y[i] for i in range(n))
    if abs(bottom) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return np.array([[B[i, j] + w[i] * w[j] / bottom for j in range(n)] for i in range(n)])
    return np.array([[B[i, j] for j in range(n)] for i in range(n)])
