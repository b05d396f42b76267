# is: unnamed
# The numbers instead of the words.
fates = [abs(1 - 2 * c * r) for r in rates]
