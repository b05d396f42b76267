# is: right
# With a column vector.
def sr1(B, s, y):
    w = (s - B @ y)[:, None]
    d = (w.T @ y).item()
    lengths = np.linalg.norm(w) * np.linalg.norm(y)
    return B + w @ w.T / d if abs(d) > 1e-8 * lengths else B
