# is: right
# np.divide with where.
def relative_error(a, b):
    bottom = np.maximum(np.abs(a), np.abs(b))
    return np.divide(np.abs(a - b), bottom, out=np.zeros(bottom.shape), where=bottom > 0).max()
