# is: share-of-the-old
# The share of the old.
smallest_share = 1 - v.choose(0.04, 0.05, 0.03, 0.05)
