# is: new-b-in-the-second-term
# The last term is made with the B that has the first term already.
def dfp(B, s, y):
    B = B + np.outer(s, s) / (s @ y)
    return B - B @ np.outer(y, y) @ B / (y @ B @ y)
