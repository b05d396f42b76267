# is: hessian-s-form
# The formula for the Hessian: s and y exchanged.
def dfp(B, s, y):
    return B + np.outer(y, y) / (s @ y) - B @ np.outer(s, s) @ B / (s @ B @ s)
