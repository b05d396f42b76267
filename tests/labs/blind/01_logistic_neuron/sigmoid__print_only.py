# is: unnamed
# I print the result and forget to return it.
def sigmoid(z):
    e = np.exp(-np.abs(z))
    print(np.where(z >= 0, 1 / (1 + e), e / (1 + e)))
