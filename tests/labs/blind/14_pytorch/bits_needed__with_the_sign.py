# is: one-too-many
# One more bit, for the sign.
bits_needed = v.choose(13, 12, 11, 10)
