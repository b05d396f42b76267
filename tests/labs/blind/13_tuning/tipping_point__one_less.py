# is: exactly-half
# still ten wins.
tipping_point = v.choose(0.3, 0.4, 0.55, 0.25)
