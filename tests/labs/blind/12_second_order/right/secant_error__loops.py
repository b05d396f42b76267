# is: right
# By loops.
def secant_error(B, s, y):
    worst = 0.0
    for i in range(len(s)):
        total = 0.0
        for j in range(len(y)):
            total += B[i, j] * y[j]
        worst = max(worst, abs(total - s[i]))
    return worst / max(abs(x) for x in s)
