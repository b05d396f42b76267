# is: unnamed
# Deck's update of H with s and y as they stand.
def bfgs(B, s, y):
    if y @ s <= 0:
        return B
    Bs = B @ s
    return B + np.outer(y, y) / (y @ s) - np.outer(Bs, Bs) / (s @ Bs)
