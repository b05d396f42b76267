# is: unnamed
# A list of answers instead of a text.
report = ["sigmoid", "relu", "relu and sigmoid", "nothing"]
