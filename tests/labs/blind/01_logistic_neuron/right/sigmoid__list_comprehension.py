# is: right
# A comprehension over the flat values, then the shape again.
def sigmoid(z):
    z = np.asarray(z)
    values = [1 / (1 + np.exp(-t)) if t >= 0 else np.exp(t) / (1 + np.exp(t)) for t in z.ravel().tolist()]
    return np.reshape(values, z.shape)
