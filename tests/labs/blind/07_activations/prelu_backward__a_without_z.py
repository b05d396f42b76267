# is: z-forgotten
# a's gradient without z.
def prelu_backward(z, a, upstream):
    return np.where(z > 0, 1, a) * upstream, np.sum(upstream[z <= 0])
