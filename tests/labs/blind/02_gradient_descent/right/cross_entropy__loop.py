# is: right
# A loop with math functions, the largest score added back at the end.
def cross_entropy(scores, labels):
    import math

    total = 0.0
    for row, k in zip(scores.tolist(), labels.tolist()):
        m = max(row)
        total += m + math.log(sum(math.exp(s - m) for s in row)) - row[k]
    return total / len(labels)
