# is: validation-reported
# validation reported.
def best_run(validation, test):
    r, e = np.unravel_index(np.nanargmax(validation), validation.shape)
    return r, e, validation[r, e]
