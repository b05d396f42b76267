# is: right
# A straight line through x_hat and x, column by column.
def undo(x, eps=1e-5):
    x_hat = batch_norm(x, np.ones(x.shape[1]), np.zeros(x.shape[1]), eps)[1]
    lines = [np.polyfit(h, t, 1) for h, t in zip(x_hat.T, x.T)]
    return np.array([slope for slope, _ in lines]), np.array([start for _, start in lines])
