# is: unnamed
# A list of sentences.
report = ["All 0 gives twins."] * 20
