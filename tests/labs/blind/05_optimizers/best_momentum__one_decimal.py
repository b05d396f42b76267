# is: a-little-too-little
# Only one decimal.
best_momentum = v.choose(0.7, 0.7, 0.6, 0.6)
