# is: batch-summed
# np.dot summed over everything: one number for the batch.
def neuron(X, w, b):
    return sigmoid(np.sum(X * w) + b)
