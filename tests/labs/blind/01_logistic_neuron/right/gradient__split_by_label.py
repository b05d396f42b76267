# is: right
# -sigma(-z) for label 1, sigma(z) for label 0: never subtracts 1.
def gradient(X, y, w, b):
    z = X @ w + b
    e = np.where(y == 1, -sigmoid(-z), sigmoid(z))
    return e @ X / len(e), e.mean()
