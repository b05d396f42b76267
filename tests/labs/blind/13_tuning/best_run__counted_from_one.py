# is: counted-from-one
def best_run(validation, test):
    i, j = np.unravel_index(np.nanargmax(validation), validation.shape)
    return int(i) + 1, int(j) + 1, test[i, j]
