# is: right
# Unit by unit, in a list; a draw that is thrown away comes first.
def layer(shape, std, law, rng):
    rng.random(5)
    b = np.zeros(shape[1])
    columns = []
    for _ in range(shape[1]):
        if law == "uniform":
            columns.append(rng.uniform(-std * 3**0.5, std * 3**0.5, shape[0]))
        else:
            columns.append(rng.normal(scale=std, size=shape[0]))
    return np.stack(columns, axis=1), b
