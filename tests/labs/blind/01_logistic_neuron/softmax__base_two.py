# is: base-2
# 2 ** z.
def softmax(z):
    e = 2.0 ** (z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
