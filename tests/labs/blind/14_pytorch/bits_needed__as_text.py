# is: unnamed
# A string.
bits_needed = str(v.choose(12, 11, 10, 9))
