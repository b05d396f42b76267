# is: unnamed
# unravel with the shape turned.
def best_run(validation, test):
    i = np.nanargmax(validation)
    r, e = i % validation.shape[0], i // validation.shape[0]
    return r, e, test[r, e % test.shape[1]]
