# is: right
# A capital letter in quotes.
choice = "abcdef"[(3 - v) % 6].upper()
