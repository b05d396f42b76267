# is: sign-kept-below
# No absolute values below: negative numbers.
def relative_error(a, b):
    bottom = np.maximum(a, b)
    return np.max(np.abs(a - b) / np.where(bottom == 0, 1, bottom))
