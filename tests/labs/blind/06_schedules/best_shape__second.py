# is: second-best
# The second best.
best_shape = v.choose("cyclic", "linear", "1/t", "1/t")
