# is: unnamed
# two thirds.
tipping_point = 0.75
