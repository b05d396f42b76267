# is: right
# By loops.
def dfp(B, s, y):
    n, By = len(s), B @ y
    new = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            new[i, j] = B[i, j] + s[i] * s[j] / (s @ y) - By[i] * By[j] / (By @ y)
    return new
