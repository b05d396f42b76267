# is: unnamed
# Divides by the larger of s and By.
def secant_error(B, s, y):
    By = B.dot(y)
    return np.max(np.abs(By - s)) / max(np.max(np.abs(By)), np.max(np.abs(s)))
