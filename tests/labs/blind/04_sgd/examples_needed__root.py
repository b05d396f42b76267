# is: root
# The root of times.
examples_needed = B_now * times**0.5
