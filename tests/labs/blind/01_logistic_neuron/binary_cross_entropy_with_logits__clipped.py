# is: unnamed
# Scores clipped to +-30 for safety: a score of 800 costs 30.
def binary_cross_entropy_with_logits(z, y):
    z = np.clip(z, -30, 30)
    return np.mean(np.log1p(np.exp(z)) - y * z)
