# is: upside-down
# B / N.
def iterations(N, B):
    return int(np.ceil(B / N))
