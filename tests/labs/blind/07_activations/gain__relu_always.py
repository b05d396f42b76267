# is: unnamed
# sqrt(2) for all.
def gain(f):
    return math.sqrt(2)
