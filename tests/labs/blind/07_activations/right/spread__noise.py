# is: right
# Counted up by notches.
spread = 0.1 * v.choose(18, 23, 31, 36)
