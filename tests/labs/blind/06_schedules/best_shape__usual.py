# is: best-at-another-rate
# What is said to be good, where it is not the best.
best_shape = v.choose("cosine", "step decay", "cosine", "cosine")
