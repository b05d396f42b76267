# is: unnamed
# Two lists, where arrays are asked for.
def chain(x, w):
    w = [float(wl) for wl in w]
    a = [float(x)]
    for wl in w:
        a.append(wl * a[-1])
    back = 1.0
    g = [0.0] * len(w)
    for l in reversed(range(len(w))):
        g[l] = a[l] * back
        back = back * w[l]
    return a[1:], g
