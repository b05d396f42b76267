# exercise: report
# is: unnamed
# An empty text.
report = ""
