# is: unnamed
def best_run(validation, test):
    k = int(np.nanargmax(validation))
    return k // validation.shape[0], k % validation.shape[0], test.ravel()[k]
