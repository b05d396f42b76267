# is: right
def best_run(validation, test):
    filled = np.nan_to_num(validation.copy(), nan=-np.inf)
    i, j = divmod(int(filled.reshape(-1).argmax()), filled.shape[1])
    return [i, j, test[i, j]]
