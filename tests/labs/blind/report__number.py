# exercise: report
# is: unnamed
# A number.
report = 42
