# is: half-tanh
# Through tanh. Never overflows, but 1 + tanh cancels: below about -37 it gives exactly 0.
def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))
