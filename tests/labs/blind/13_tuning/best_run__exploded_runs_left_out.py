# is: exploded-left-out
# A run that exploded later is not looked at.
def best_run(validation, test):
    whole = np.where(np.isnan(validation).any(axis=1, keepdims=True), -1.0, validation)
    i, j = np.unravel_index(whole.argmax(), whole.shape)
    return int(i), int(j), test[i, j]
