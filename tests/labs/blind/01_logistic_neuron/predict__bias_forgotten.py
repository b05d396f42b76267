# is: bias-forgotten
# Without the bias.
def predict(X, w, b, threshold=0.5):
    return (sigmoid(X @ w) >= threshold).astype(int)
