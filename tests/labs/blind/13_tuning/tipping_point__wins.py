# is: wins
# the wins.
tipping_point = v.choose(9, 9, 9, 8)
