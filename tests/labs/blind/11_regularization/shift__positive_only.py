# is: negative-not-thought-of
# Negative shifts forgotten.
def shift(images, down, right):
    out = np.zeros_like(images)
    N, H, W = images.shape
    out[:, max(down, 0) :, max(right, 0) :] = images[:, : H - max(down, 0), : W - max(right, 0)]
    return out
