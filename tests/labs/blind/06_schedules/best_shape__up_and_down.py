# is: a-straight-line
# A shape that goes up and down.
best_shape = v.choose("1/t", "cyclic", "cyclic", "cyclic")
