# is: nothing-found
# reads the numbers as: nothing found.
patient_a = "nothing found"
