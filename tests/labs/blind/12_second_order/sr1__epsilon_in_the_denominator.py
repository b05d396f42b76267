# is: unnamed
# No skip, a small number in the denominator.
def sr1(B, s, y):
    w = s - B @ y
    return B + np.outer(w, w) / (w @ y + 1e-8)
