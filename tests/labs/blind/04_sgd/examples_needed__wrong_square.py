# is: unnamed
# B_now squared.
examples_needed = B_now**2 * times
