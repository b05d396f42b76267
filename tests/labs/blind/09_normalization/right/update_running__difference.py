# is: right
# Toward the batch by the share; the variance by np.cov.
def update_running(running_mean, running_var, x, momentum=0.1):
    n = x.shape[0]
    mean = sum(x) / n
    var = sum((row - mean) ** 2 for row in x) / (n - 1)
    return running_mean - momentum * (running_mean - mean), running_var + momentum * (var - running_var)
