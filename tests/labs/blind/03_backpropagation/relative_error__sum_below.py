# is: sum-of-sizes
# Sum of the absolute values in the denominator (CS231n's older form).
def relative_error(a, b):
    bottom = np.abs(a) + np.abs(b)
    return np.max(np.abs(a - b) / np.where(bottom == 0, 1, bottom))
