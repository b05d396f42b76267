# is: right
# with capitals and a blank.
patient_b = v.choose(" Validation labels out of order", "Learned by heart ", "validation labels out of order", "LEARNED BY HEART")
