# is: unnamed
# The values are right, but I work in the caller's array to save memory: z is overwritten.
def sigmoid(z):
    positive = z >= 0
    np.abs(z, out=z)
    np.negative(z, out=z)
    np.exp(z, out=z)
    return np.where(positive, 1 / (1 + z), z / (1 + z))
