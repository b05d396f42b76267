# is: either-side
# Twins if incoming or outgoing weights agree.
def distinct_units(W1, W2):
    kept = []
    for j in range(W1.shape[1]):
        if not any(np.array_equal(W1[:, j], W1[:, k]) or np.array_equal(W2[j], W2[k]) for k in kept):
            kept.append(j)
    return len(kept)
