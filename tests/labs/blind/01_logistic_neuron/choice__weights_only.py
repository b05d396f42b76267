# is: weights-alone
# 'double w1 and w2, leave b': steeper, but the boundary moves toward the origin.
choice = "abcdef"[(1 - v) % 6]
