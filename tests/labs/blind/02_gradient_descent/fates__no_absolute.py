# is: all-arrive
# The factor without its absolute value: below 1, so it arrives.
fates = ["arrived" if 1 - 2 * c * r < 1 else "away" for r in rates]
