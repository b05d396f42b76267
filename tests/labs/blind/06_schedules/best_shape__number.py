# is: a-loss
# The number in the list.
best_shape = v.choose(0, 6, 1, 4)
