# is: unnamed
# With a unit.
examples_needed = f"{B_now * times**2} examples"
