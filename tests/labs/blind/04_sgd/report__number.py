# is: unnamed
# A number.
report = 256
