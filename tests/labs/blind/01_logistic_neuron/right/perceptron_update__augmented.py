# is: right
# Bias as the last weight of a longer vector.
def perceptron_update(w, b, x, y, lr=1.0):
    theta, a = np.append(w, b), np.append(x, 1.0)
    theta = theta + lr * (y - (theta @ a > 0)) * a
    return theta[:-1], float(theta[-1])
