# is: right
# functools.reduce; the result as a list of two.
def descend(gradient, theta, schedule, steps):
    import functools

    end = functools.reduce(lambda at, t: at - schedule(t) * gradient(at), range(steps), theta)
    return [end, np.array([schedule(t) for t in range(steps)])]
