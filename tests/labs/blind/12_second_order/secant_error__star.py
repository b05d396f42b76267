# is: times-entry-by-entry
# Elementwise product.
def secant_error(B, s, y):
    return np.max(np.abs(B * y - s)) / np.max(np.abs(s))
