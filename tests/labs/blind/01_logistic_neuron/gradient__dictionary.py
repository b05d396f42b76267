# is: unnamed
# A dictionary with names, not a pair.
def gradient(X, y, w, b):
    e = neuron(X, w, b) - y
    return {"g_w": X.T @ e / len(y), "g_b": np.mean(e)}
