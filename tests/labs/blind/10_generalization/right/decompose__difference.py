# is: right
# Variance as error minus bias.
def decompose(predictions, truth):
    bias2 = np.mean((predictions.mean(axis=0) - truth) ** 2)
    return bias2, np.mean((predictions - truth) ** 2) - bias2
