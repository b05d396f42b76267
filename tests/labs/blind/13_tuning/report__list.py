# is: unnamed
# a list of sentences.
report = ["The rates between 0.01 and 0.1 are healthy.", "Random search found more."]
