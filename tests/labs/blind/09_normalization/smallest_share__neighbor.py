# is: not-there-yet
# A neighbor's.
smallest_share = v.choose(0.05, 0.03, 0.05, 0.04)
