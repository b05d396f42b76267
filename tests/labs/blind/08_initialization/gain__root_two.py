# is: unnamed
# The gain of ReLU for all.
def gain(f):
    return np.sqrt(2)
