# is: wrong-sign
# Reads the low accuracy as a flipped sign.
patient_a = "gradient with the wrong sign"
