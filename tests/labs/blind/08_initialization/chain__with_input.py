# is: input-among-the-activations
# a_0 kept in the list: L + 1 activations.
def chain(x, w):
    a = [x]
    for wl in w:
        a.append(a[-1] * wl)
    g = [a[l] * np.prod(w[l + 1 :]) for l in range(len(w))]
    return np.array(a), np.array(g)
