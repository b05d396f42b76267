# is: slow-or-dead
# dead and slow mixed up.
patient_a = v.choose("dead units", "rate too low", "rate too low", "dead units")
