# is: unnamed
# I patched the one example from the text: everything below -709 becomes 4e-322.
def sigmoid(z):
    return np.where(z < -709, 4e-322, 1 / (1 + np.exp(-z)))
