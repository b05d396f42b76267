# is: images-exchanged
# The images are moved among each other.
def shift(images, down, right):
    out = np.roll(images, (down, right), axis=(0, 1))
    return out
