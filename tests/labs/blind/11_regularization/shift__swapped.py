# is: axes-exchanged
# down and right swapped.
def shift(images, down, right):
    N, H, W = images.shape
    P = np.zeros((N, 3 * H, 3 * W))
    P[:, H : 2 * H, W : 2 * W] = images
    return P[:, H - right : 2 * H - right, W - down : 2 * W - down]
