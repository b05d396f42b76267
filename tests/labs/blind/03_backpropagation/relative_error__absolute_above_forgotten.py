# is: sign-kept-above
# No absolute value above.
def relative_error(a, b):
    bottom = np.maximum(np.abs(a), np.abs(b))
    return np.max((a - b) / np.where(bottom == 0, 1, bottom))
