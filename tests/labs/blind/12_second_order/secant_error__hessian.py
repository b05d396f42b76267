# is: hessian-s-form
# B taken for the Hessian.
def secant_error(B, s, y):
    return np.max(np.abs(B @ s - y)) / np.max(np.abs(s))
