# is: right
# np.interp holds its end values.
def linear_decay(lr, end, tau, t):
    return np.interp(t, [0, tau], [lr, end])
