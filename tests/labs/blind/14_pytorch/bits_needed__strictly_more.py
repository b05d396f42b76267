# is: two-too-many
# The bits at which it is twice as near as asked.
bits_needed = v.choose(14, 13, 12, 11)
