# is: right
# By einsum, terms in another order.
def dfp(B, s, y):
    first = np.einsum("i,j->ij", s, s) / np.sum(s * y)
    second = B @ np.outer(y, y) @ B / np.einsum("i,ij,j->", y, B, y)
    return first - second + B
