# is: right
# np.interp between the logarithms.
def rate_at(u, low, high):
    return np.exp(np.interp(u, [0, 1], [np.log(low), np.log(high)]))
