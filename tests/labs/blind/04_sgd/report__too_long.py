# is: unnamed
# Two hundred words.
report = "With larger batches the error of the gradient falls and " * 20
