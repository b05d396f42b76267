# is: best-on-average
# best mean run.
def best_run(validation, test):
    r = np.nanargmax(np.nanmean(validation, axis=1))
    e = np.nanargmax(validation[r])
    return r, e, test[r, e]
