# is: right
# A capital letter in quotes.
choice = "abcdef"[-v % 6].upper()
