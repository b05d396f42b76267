# is: clipped
# I clip the score to +-500 so that nothing overflows. All scores below -500 get the same probability.
def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1 / (1 + np.exp(-z))
