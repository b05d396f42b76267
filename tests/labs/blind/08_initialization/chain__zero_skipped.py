# is: unnamed
# A weight of 0 is caught in the division, and its gradient called 0.
def chain(x, w):
    a = x * np.cumprod(w)
    return a, np.divide(a[-1], w, out=np.zeros(len(w)), where=w != 0)
