# is: trace
# The sign of the trace.
def kind(H):
    t = np.trace(H)
    return "minimum" if t > 0 else "maximum" if t < 0 else "saddle"
