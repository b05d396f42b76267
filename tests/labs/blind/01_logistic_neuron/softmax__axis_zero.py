# is: wrong-axis
# Max and sum over axis 0: columns sum to 1.
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)
