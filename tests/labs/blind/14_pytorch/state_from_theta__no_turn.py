# is: not-turned
def state_from_theta(theta, sizes):
    out, pos = {}, 0
    for i in range(len(sizes) - 1):
        n, m = sizes[i], sizes[i + 1]
        out[f"{2 * i}.weight"] = torch.from_numpy(theta[pos : pos + n * m].reshape(n, m).copy())
        out[f"{2 * i}.bias"] = torch.from_numpy(theta[pos + n * m : pos + n * m + m].copy())
        pos += n * m + m
    return out
