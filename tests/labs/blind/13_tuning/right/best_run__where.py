# is: right
# argwhere of the maximum.
def best_run(validation, test):
    run, epoch = np.argwhere(validation == np.nanmax(validation))[0]
    return int(run), int(epoch), test[run][epoch]
