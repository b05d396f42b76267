# is: right
def dfp(B, s, y):
    By = np.einsum("ij,j", B, y)
    return B + np.einsum("i,j->ij", s, s / np.vdot(s, y)) - np.einsum("i,j->ij", By / np.inner(y, By), By)
