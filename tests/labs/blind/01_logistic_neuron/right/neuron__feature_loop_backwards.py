# is: right
# Adds feature after feature, last one first: another order of rounding.
def neuron(X, w, b):
    z = np.zeros(X.shape[0])
    for j in range(X.shape[1])[::-1]:
        z = z + w[j] * X[:, j]
    return sigmoid(z + b)
