# is: unnamed
# The position, counted from 0, instead of the letter.
choice = (-v) % 6
