# is: unnamed
# Every factor below 1 arrives: "on the way" is never used.
fates = ["arrived" if abs(1 - 2 * c * r) < 1 else "away" for r in rates]
