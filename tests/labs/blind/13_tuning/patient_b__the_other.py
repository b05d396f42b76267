# is: gap-or-scramble
# every gap is the same.
patient_b = v.choose("learned by heart", "validation labels out of order", "learned by heart", "validation labels out of order")
