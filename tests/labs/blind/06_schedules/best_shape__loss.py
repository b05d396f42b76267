# is: a-loss
# The loss, not the name.
best_shape = v.choose(0.312, 0.163, 0.089, 0.125)
