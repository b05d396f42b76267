# is: unnamed
# A number.
report = 42
