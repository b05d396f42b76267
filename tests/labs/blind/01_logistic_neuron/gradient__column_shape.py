# is: column
# g_w comes out as (d, 1).
def gradient(X, y, w, b):
    e = (neuron(X, w, b) - y).reshape(-1, 1)
    return X.T @ e / len(y), np.mean(e)
