# is: unnamed
# The deviation there, not the depth.
fading_depth = v.choose(0.000838, 0.000663, 0.000683, 0.000789)
