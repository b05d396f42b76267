# is: unnamed
# the place in the list.
patient_b = 4
