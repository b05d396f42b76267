# is: unnamed
# A text.
smallest_share = str(v.choose(0.04, 0.05, 0.03, 0.05))
