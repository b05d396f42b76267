# is: through-the-sigmoid
# log sigma(z) and log sigma(-z): good idea, but 0 * log 0 is nan and log 0 is -inf.
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(y * np.log(sigmoid(z)) + (1 - y) * np.log(sigmoid(-z)))
