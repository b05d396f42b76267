# is: right
def secant_error(B, s, y):
    missed = max(abs(sum(b * c for b, c in zip(row, y)) - t) for row, t in zip(B, s))
    return float(missed / max(max(s), -min(s)))
