# is: means-averaged
# Mean of the batch losses.
def epoch_loss(losses, sizes):
    return np.mean(losses)
