# is: unnamed
# the place in the list.
patient_a = 4
