# is: unnamed
# The position, counted from 0, instead of the letter.
choice = (3 - v) % 6
