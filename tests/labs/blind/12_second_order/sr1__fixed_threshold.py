# is: absolute-threshold
# 1e-8 alone, without the lengths.
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) > 1e-8:
        return B + np.outer(w, w) / (w @ y)
    return B
