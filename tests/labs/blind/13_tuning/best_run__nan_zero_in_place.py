# is: table-overwritten
# overwrites the table.
def best_run(validation, test):
    validation[np.isnan(validation)] = 0
    r, e = np.unravel_index(np.argmax(validation), validation.shape)
    return r, e, test[r, e]
