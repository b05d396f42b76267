# is: unnamed
# A list of answers instead of a text.
report = ["h small is better, then rounding", "2 per weight", "the inputs of each gate", "because paths add up"]
