# is: best-test-epoch-of-the-run
# the best test epoch of the chosen run.
def best_run(validation, test):
    r, e = np.unravel_index(np.nanargmax(validation), validation.shape)
    return r, e, np.nanmax(test[r])
