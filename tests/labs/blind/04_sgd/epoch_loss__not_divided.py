# is: unnamed
# Weighted sum, not divided.
def epoch_loss(losses, sizes):
    return losses @ sizes
