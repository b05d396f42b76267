# is: more-than-needed
# One too large.
smallest_patience = v.choose(10, 14, 7, 5)
