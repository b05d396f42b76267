# is: other-way
# Up and left.
def shift(images, down, right):
    N, H, W = images.shape
    P = np.zeros((N, 3 * H, 3 * W))
    P[:, H : 2 * H, W : 2 * W] = images
    return P[:, H + down : 2 * H + down, W + right : 2 * W + right]
