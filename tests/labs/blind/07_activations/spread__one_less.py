# is: one-step-short
# One notch too little.
spread = v.choose(1.7, 2.2, 3.0, 3.5)
