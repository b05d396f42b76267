# is: unnamed
# Far over the limit.
report = "The sigmoid's gradient vanishes, because its slope is at most a quarter and its mean is not 0. " * 12
