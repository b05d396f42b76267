# is: unnamed
# I read threshold as a share: the upper half of the batch gets label 1 (quantile).
def predict(X, w, b, threshold=0.5):
    p = neuron(X, w, b)
    return (p >= np.quantile(p, threshold)).astype(int)
