# is: mean-not-sum
# np.mean in the place of np.sum: a weighed mean, not a weighed sum.
def neuron(X, w, b):
    return sigmoid(np.mean(X * w, axis=1) + b)
