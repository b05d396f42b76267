# is: added
# Added instead of multiplied.
examples_needed = B_now + times**2
