# is: unnamed
# A number.
report = 0.5
