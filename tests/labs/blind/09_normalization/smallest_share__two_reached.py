# is: not-the-smallest
# The smallest for which the true mean, 2, is reached, or a wide guess.
smallest_share = v.choose(0.06, 0.08, 0.12, 0.09)
