# is: power-of-two
# How many more than now.
examples_needed = B_now * times**2 - B_now
