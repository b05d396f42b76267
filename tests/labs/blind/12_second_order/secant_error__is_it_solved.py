# is: unnamed
# Says only whether it is solved.
def secant_error(B, s, y):
    return np.allclose(B @ y, s)
