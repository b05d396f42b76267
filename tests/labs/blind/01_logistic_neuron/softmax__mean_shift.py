# is: mean-subtracted
# The mean of the row is subtracted: still overflows when one score sticks out.
def softmax(z):
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
