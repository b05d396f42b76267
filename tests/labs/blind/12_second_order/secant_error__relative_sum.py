# is: length
# Root of the mean square.
def secant_error(B, s, y):
    return np.sqrt(np.mean((B @ y - s) ** 2)) / np.sqrt(np.mean(s**2))
