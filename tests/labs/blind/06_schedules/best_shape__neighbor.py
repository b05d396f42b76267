# is: unnamed
# A neighbor's.
best_shape = v.choose("cosine", "step decay", "1/√t", "constant")
