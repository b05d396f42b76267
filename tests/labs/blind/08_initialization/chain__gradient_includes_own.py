# is: own-weight-kept
# The gradient of w_l still holds w_l: output over nothing.
def chain(x, w):
    a = x * np.cumprod(w)
    g = np.full(len(w), a[-1])
    return a, g
