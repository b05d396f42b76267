# is: right
# Signs drawn from rng.
def orthogonal(shape, rng):
    tall = shape[0] >= shape[1]
    q, _ = np.linalg.qr(rng.normal(size=shape if tall else shape[::-1]))
    q *= rng.choice([-1, 1], size=q.shape[1])
    return q if tall else q.T
