# is: one-hot
# The hard maximum: 1 for the largest score, 0 else.
def softmax(z):
    return (z == z.max(axis=1, keepdims=True)).astype(float)
