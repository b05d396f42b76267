# is: a-hundredth
# Below 0.01.
fading_depth = v.choose(8, 5, 9, 4)
