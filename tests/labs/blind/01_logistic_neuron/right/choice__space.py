# is: right
# A space slipped in behind the letter.
choice = "abcdef"[(3 - v) % 6] + " "
