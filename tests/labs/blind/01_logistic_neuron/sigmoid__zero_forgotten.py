# is: zero-forgotten
# Two masks, z > 0 and z < 0. A score of exactly 0 is in neither and stays 0.
def sigmoid(z):
    out = np.zeros(np.shape(z))
    out[z > 0] = 1 / (1 + np.exp(-z[z > 0]))
    out[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return out
