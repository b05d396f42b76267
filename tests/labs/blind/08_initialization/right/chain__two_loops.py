# is: right
# Two loops over lists, made arrays at the end.
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
    return np.array(a[1:]), np.array(g)
