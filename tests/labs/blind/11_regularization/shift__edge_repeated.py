# is: edge-repeated
# The edge comes in.
def shift(images, down, right):
    N, H, W = images.shape
    r, c = np.clip(np.arange(H) - down, 0, H - 1), np.clip(np.arange(W) - right, 0, W - 1)
    return images[:, r][:, :, c]
