# is: one-too-many
# (N + B) // B: one more where B divides N.
def iterations(N, B):
    return (N + B) // B
