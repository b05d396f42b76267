# is: unnamed
# A decimal lost.
smallest_c2 = round(v.choose(0.7, 0.6, 0.4, 0.3) + 0.05, 2)
