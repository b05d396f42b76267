# is: rounded
# Rounded to the nearest.
def iterations(N, B):
    return round(N / B)
