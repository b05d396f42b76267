# is: right
# 1.0 and 0.0: numbers too.
def predict(X, w, b, threshold=0.5):
    return np.where(neuron(X, w, b) >= threshold, 1.0, 0.0)
