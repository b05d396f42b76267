# is: order
# epoch, run.
def best_run(validation, test):
    r, e = np.unravel_index(np.nanargmax(validation), validation.shape)
    return e, r, test[r, e]
