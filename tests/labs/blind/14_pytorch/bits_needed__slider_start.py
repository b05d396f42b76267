# is: start
# The number that the slider shows at first.
bits_needed = 4
