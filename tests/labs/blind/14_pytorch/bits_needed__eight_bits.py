# is: eight
bits_needed = 6
