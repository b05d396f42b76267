# is: right
# np.where and dot.
def l2(theta, is_weight, strength):
    w = np.where(is_weight, theta, 0.0).ravel()
    return strength * np.dot(w, w) / 2, strength * w.reshape(theta.shape)
