# is: sixteen
bits_needed = 16
