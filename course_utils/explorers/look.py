"""The book's look as plain data, for a drawing that is not made by Matplotlib: said once, in Python, for every host."""

from course_utils.explorers.draw import PANEL, color_of, marker_of
from course_utils.explorers.scene import ROLES
from course_utils.plots import COLORS, ON_FIELD


def look():
    """Roles, markers, the colors of a field, and the shape of a panel.

    Returns
    -------
    dict
        ``roles`` (name -> color on light, on dark), ``markers`` (name -> Matplotlib's letter), ``on_field`` (the light
        and the dark color that are seen on a field), ``field`` (256 colors of cividis, low to high) and ``panel``
        (width and height in points, the unit of a marker's size).
    """
    import matplotlib as mpl
    from matplotlib.colors import to_hex

    names = (*ROLES, *COLORS)
    cividis = mpl.colormaps["cividis"]
    return {
        "roles": {name: [color_of(name), color_of(name, dark=True)] for name in names},
        "markers": {name: marker_of(name) for name in names},
        "on_field": list(ON_FIELD),
        "field": [to_hex(cividis(i)) for i in range(256)],
        "panel": [72 * inches for inches in PANEL],
    }
