# is: not-the-smallest
# One step too many.
smallest_share = v.choose(0.05, 0.06, 0.04, 0.06)
