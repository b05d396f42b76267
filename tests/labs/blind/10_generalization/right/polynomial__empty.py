# is: right
# Fills an array.
def polynomial(X, degree):
    a, b = X[:, 0], X[:, 1]

    out = np.empty((len(X), degree * (degree + 3) // 2))
    n = 0
    for d in range(1, degree + 1):
        for i in range(d, -1, -1):
            out[:, n] = np.power(a, i) * np.power(b, d - i)
            n += 1
    return out
