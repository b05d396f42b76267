# is: end
# the end.
tipping_point = 1.0
