# is: dead-units
# reads the numbers as: dead units.
patient_b = "dead units"
