# is: of-the-whole
# By norms of the whole arrays.
def relative_error(a, b):
    bottom = max(np.linalg.norm(a), np.linalg.norm(b))
    return np.linalg.norm(a - b) / bottom if bottom else 0.0
