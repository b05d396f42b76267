# is: unnamed
# What everyone uses, where it is not the best.
best_shape = v.choose("cosine", "linear", "cosine", "cosine")
