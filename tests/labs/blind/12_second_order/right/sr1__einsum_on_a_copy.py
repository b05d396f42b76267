# is: right
def sr1(B, s, y):
    new = B.copy()
    w = s - np.einsum("ij,j->i", B, y)
    bottom = np.einsum("i,i", w, y)
    if abs(bottom) > 1e-8 * np.sqrt(np.sum(w**2)) * np.sqrt(np.sum(y**2)):
        new += np.einsum("i,j->ij", w, w) / bottom
    return new
