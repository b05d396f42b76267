# is: right
# Multiplied 100 times.
fates = []
for r in rates:
    x = 1.0
    for _ in range(100):
        x *= 1 - 2 * c * r
    if abs(x) < 0.001:
        fates.append("arrived")
    elif abs(x) < 1:
        fates.append("on the way")
    elif abs(x) == 1:
        fates.append("swinging")
    else:
        fates.append("away")
