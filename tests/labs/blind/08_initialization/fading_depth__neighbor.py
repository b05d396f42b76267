# is: a-hundredth
# A neighbor's.
fading_depth = v.choose(8, 13, 6, 12)
