# is: right
# A float.
examples_needed = float(B_now * times * times)
