# is: unnamed
# Zeroes the argument.
def shift(images, down, right):
    out = np.roll(images, (down, right), axis=(1, 2))
    images[...] = 0
    return out
