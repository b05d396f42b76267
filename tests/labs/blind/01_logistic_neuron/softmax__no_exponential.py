# is: exponential-forgotten
# Scores divided by their sum.
def softmax(z):
    return z / z.sum(axis=1, keepdims=True)
