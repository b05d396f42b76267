# is: unnamed
# Less than 0.001.
bits_needed = v.choose(15, 14, 13, 12)
