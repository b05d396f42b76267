# is: right
def update_ratios(before, after):
    found = np.zeros(len(before))
    with np.errstate(divide="ignore", invalid="ignore"):
        for k in range(len(before)):
            moved = np.ravel(after[k]) - np.ravel(before[k])
            found[k] = np.float64(np.hypot.reduce(moved)) / np.hypot.reduce(np.ravel(before[k]))
    found[np.isnan(found)] = 0
    return found
