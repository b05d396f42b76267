# is: unnamed
# The best run, then its last epoch.
def best_run(validation, test):
    i, j = np.unravel_index(np.nanargmax(validation), validation.shape)
    return int(i), validation.shape[1] - 1, test[i, -1]
