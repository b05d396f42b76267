# is: unnamed
# What bfloat16 has.
bits_needed = 7
