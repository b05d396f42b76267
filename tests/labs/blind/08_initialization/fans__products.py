# is: number-of-weights
# Multiplies.
def fans(shape, layout="book"):
    n = shape[0] * shape[1]
    return n, n
