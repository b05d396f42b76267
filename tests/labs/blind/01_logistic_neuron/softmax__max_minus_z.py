# is: sign
# Sign: exp(max - z), the smallest score wins.
def softmax(z):
    e = np.exp(z.max(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)
