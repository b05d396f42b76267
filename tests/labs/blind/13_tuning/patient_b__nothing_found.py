# is: nothing-found
# reads the numbers as: nothing found.
patient_b = "nothing found"
