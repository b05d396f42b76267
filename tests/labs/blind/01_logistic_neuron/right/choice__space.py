# is: right
# A space slipped in behind the letter.
choice = "abcdef"[-v % 6] + " "
