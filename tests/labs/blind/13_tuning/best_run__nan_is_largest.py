# is: nan-is-best
def best_run(validation, test):
    i, j = np.unravel_index(np.argmax(np.where(np.isnan(validation), 1.0, validation)), validation.shape)
    return int(i), int(j), test[i, j]
