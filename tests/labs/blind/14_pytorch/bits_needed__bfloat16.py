# is: bfloat16
# What bfloat16 has.
bits_needed = 7
