# is: right
# np.ceil, as a NumPy integer.
def iterations(N, B):
    return np.ceil(N / B).astype(int)
