# is: median
# The median.
def epoch_loss(losses, sizes):
    return np.median(losses)
