# is: divided-by-the-weight
# The output over each weight: nan where a weight is 0.
def chain(x, w):
    a = x * np.cumprod(w)
    return a, a[-1] / w
