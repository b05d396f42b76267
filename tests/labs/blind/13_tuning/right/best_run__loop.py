# is: right
# two loops and >.
def best_run(validation, test):
    best, where = -np.inf, None
    for r, row in enumerate(validation.tolist()):
        for e, a in enumerate(row):
            if a > best:
                best, where = a, (r, e)
    return where[0], where[1], float(test[where])
