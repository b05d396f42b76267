# is: unnamed
# In percent.
best_momentum = v.choose(74, 67, 62, 57)
