# is: best-at-another-rate
# A neighbor's.
best_shape = v.choose("cosine", "step decay", "1/√t", "constant")
