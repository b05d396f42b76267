# exercise: report
# is: ?
# A number.
report = 42
