# exercise: report
# is: ?
# An empty text.
report = ""
