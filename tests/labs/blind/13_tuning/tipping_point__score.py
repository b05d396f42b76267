# is: unnamed
# the grid's score.
tipping_point = 0.617
