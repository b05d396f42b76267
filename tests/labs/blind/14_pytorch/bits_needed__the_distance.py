# is: unnamed
# The distance, not the bits.
bits_needed = v.choose(0.0059, 0.0059, 0.0059, 0.0059)
