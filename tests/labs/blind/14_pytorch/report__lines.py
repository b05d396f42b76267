# is: unnamed
# A list of sentences.
report = ["Forgetting zero_grad raises no error, one sees it by a loss that swings. " * 3, "The mode raises none. " * 5]
