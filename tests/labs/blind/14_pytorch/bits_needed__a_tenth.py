# is: unnamed
# Less than 0.1 from the minimum.
bits_needed = v.choose(8, 7, 6, 5)
