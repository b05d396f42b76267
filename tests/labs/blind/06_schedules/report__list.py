# is: unnamed
# A list of answers instead of a text.
report = ["helps at 0.08", "harms at 0.005", "too slow", "warm-up nothing"]
