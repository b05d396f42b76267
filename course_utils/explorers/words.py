"""Numbers as a sentence writes them: a true minus, no "−0.00", and powers of ten instead of a programmer's 1e-11."""

import numpy as np

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number(value, digits=3):
    """A number with so many significant digits.

    Examples
    --------
    >>> number(1234.5), number(-0.25), number(1.04e-11, 2)
    ('1230', '−0.25', '1 · 10⁻¹¹')
    """
    value = float(value) + 0.0
    if value == 0 or 1e-4 <= abs(value) < 1e6:
        text, power = np.format_float_positional(value, digits, fractional=False, trim="-"), ""
    else:
        text, _, power = f"{value:.{digits - 1}e}".partition("e")
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", "−") + (f" · 10{str(int(power)).translate(RAISED)}" if power else "")


def fixed(value, decimals=2):
    """A number with so many decimals.

    Examples
    --------
    >>> fixed(-0.001), fixed(-1.5, 3)
    ('0.00', '−1.500')
    """
    return f"{round(float(value), decimals) + 0.0:.{decimals}f}".replace("-", "−")
