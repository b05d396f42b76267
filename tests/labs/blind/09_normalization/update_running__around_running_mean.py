# is: around-the-running-mean
# The variance around the running mean.
def update_running(running_mean, running_var, x, momentum=0.1):
    running_mean = (1 - momentum) * running_mean + momentum * x.mean(axis=0)
    var = np.sum((x - running_mean) ** 2, axis=0) / (len(x) - 1)
    return running_mean, (1 - momentum) * running_var + momentum * var
