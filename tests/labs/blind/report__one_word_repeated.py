# exercise: report
# is: ?
# One word forty-five times.
report = "weights " * 45
