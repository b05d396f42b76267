# is: step
# I already decide: 0 or 1 instead of the probability.
def neuron(X, w, b):
    return (sigmoid(X @ w + b) >= 0.5).astype(float)
