# is: unnamed
# The legend's words after the warm-up was moved.
best_shape = "warm-up, " + v.choose("cosine", "linear", "exponential", "linear")
