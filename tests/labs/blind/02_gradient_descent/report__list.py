# is: unnamed
# A list of sentences.
report = [
    "One step multiplies x by 1 - 2 c eta, so with a factor between minus one and one it comes to rest.",
    "A negative factor means that the path jumps from side to side of the minimum at each step.",
    "For x^2 + y^2 nothing changes since both directions have the same curvature and the same factor.",
]
