# is: never-divided
# Weighted sum, not divided.
def epoch_loss(losses, sizes):
    return losses @ sizes
