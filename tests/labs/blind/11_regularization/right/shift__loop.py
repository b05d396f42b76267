# is: right
# Pixel by pixel.
def shift(images, down, right):
    out = np.zeros_like(images)
    N, H, W = images.shape
    for i in range(H):
        for j in range(W):
            if 0 <= i - down < H and 0 <= j - right < W:
                out[:, i, j] = images[:, i - down, j - right]
    return out
