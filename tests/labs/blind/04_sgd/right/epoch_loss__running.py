# is: right
# A running mean.
def epoch_loss(losses, sizes):
    mean, n = 0.0, 0
    for loss, size in zip(losses, sizes):
        n += size
        mean += (loss - mean) * size / n
    return mean
