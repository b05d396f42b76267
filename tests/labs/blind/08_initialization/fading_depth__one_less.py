# is: not-yet
# The last depth before.
fading_depth = v.choose(12, 8, 13, 6) - 1
