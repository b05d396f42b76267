# is: right
# Both forms for everything, np.where picks; the unused branch overflows with a warning only.
def sigmoid(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
