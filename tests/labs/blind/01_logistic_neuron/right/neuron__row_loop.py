# is: right
# A list comprehension over the rows (the text says no loop is needed, not that it is forbidden).
def neuron(X, w, b):
    return np.array([sigmoid(np.dot(x, w) + b) for x in X])
