# is: unnamed
# An empty text.
report = ""
