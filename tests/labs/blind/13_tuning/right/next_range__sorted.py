# is: right
def next_range(rates, scores, low, high):
    pairs = [(-s, k) for k, s in enumerate(scores) if s == s]
    e = np.log10([low, rates[min(pairs)[1]], high])
    half = (e[2] - e[0]) / 2
    if np.diff(e).min() >= half / 4:
        half /= 4
    return tuple(10 ** (e[1] + np.array([-half, half])))
