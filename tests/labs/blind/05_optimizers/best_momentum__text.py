# is: unnamed
# As text.
best_momentum = str(v.choose(0.74, 0.67, 0.62, 0.57))
