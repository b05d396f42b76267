# is: right
# Put together from pieces.
report = " ".join([
    "Steepest descent needs almost eight evaluations for one of its steps, since a whole step is far too long where the",
    "valley is steep; L-BFGS needs little more than one, because gamma scales what two loops give. BFGS begins with the",
    "identity and pays for that in its first steps. More pairs save a few steps and cost memory. I would take ten pairs.",
])
