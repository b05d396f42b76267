# is: divided-by-batches
# Weighted sum over the number of batches.
def epoch_loss(losses, sizes):
    return np.mean(losses * sizes)
