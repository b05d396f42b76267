# is: right
# Repeats each loss as often as it has examples.
def epoch_loss(losses, sizes):
    return float(np.mean(np.repeat(losses, sizes)))
