# is: score-compared
# The score, not the probability, is compared with the threshold.
def predict(X, w, b, threshold=0.5):
    return (X @ w + b >= threshold).astype(int)
