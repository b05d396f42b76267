# is: unnamed
# One word, sixty times.
report = "rate " * 60
