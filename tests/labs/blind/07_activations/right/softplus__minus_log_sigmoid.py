# is: right
# Minus the logarithm of a sigmoid, by symmetry.
def softplus(z, beta):
    return (
        z + np.logaddexp(0.0, -beta * z) / beta
        if np.ndim(z) == 0
        else np.where(z > 0, z, 0) + np.log1p(np.exp(-beta * np.abs(z))) / beta
    )
