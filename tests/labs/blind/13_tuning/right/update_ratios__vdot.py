# is: right
# vdot, and division under errstate.
def update_ratios(before, after):
    step = np.array([np.vdot(b - a, b - a) for a, b in zip(before, after)])
    size = np.array([np.vdot(a, a) for a in before])
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(step == 0, 0.0, np.sqrt(step) / np.sqrt(size))
