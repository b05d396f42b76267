# is: right
# Solved by bisection.
def constant_for(form, share, steps):
    left = {
        "power": lambda c: c**steps,
        "exponential": lambda c: np.exp(-c * steps),
        "time": lambda c: 1 / (1 + c * steps),
    }[form]
    low, high = (0.0, 1.0) if form == "power" else (0.0, 1e3)
    for _ in range(200):
        middle = (low + high) / 2
        if (left(middle) < share) == (form == "power"):
            low = middle
        else:
            high = middle
    return (low + high) / 2
