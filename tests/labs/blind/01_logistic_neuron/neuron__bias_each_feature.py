# is: bias-per-feature
# b is added to each product before the sum, so it counts d times.
def neuron(X, w, b):
    return sigmoid((X * w + b).sum(axis=1))
