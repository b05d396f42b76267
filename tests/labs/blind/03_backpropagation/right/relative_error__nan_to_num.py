# is: right
# 0/0 made 0 afterwards.
def relative_error(a, b):
    with np.errstate(invalid="ignore"):
        return float(np.nan_to_num(np.abs(a - b) / np.fmax(abs(a), abs(b)), nan=0.0).max())
