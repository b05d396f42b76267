# is: unnamed
# Text.
smallest_patience = str(v.choose(9, 13, 6, 4))
