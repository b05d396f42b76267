# is: right
# Loops over points, a list returned.
def decompose(predictions, truth):
    b = [(np.mean(c) - t) ** 2 for c, t in zip(predictions.T, truth)]
    return [sum(b) / len(b), np.mean([np.mean(c * c) - np.mean(c) ** 2 for c in predictions.T])]
