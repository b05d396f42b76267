# is: not-there-yet
# The last that has not.
smallest_share = v.choose(0.03, 0.04, 0.02, 0.04)
