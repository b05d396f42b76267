# is: right
# taken out of FAULTS.
patient_a = FAULTS[v.choose(0, 4, 4, 0)]
