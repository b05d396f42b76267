# is: one-too-many
# Stopped moving the slider one place late.
bits_needed = v.choose(13, 12, 11, 10)
