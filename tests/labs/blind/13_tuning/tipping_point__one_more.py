# is: further-than-needed
# one position too far.
tipping_point = v.choose(0.4, 0.5, 0.65, 0.35)
