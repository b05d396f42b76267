"""One look for every figure: one Matplotlib style, one color for each method, one palette with a dark twin.

A figure may use only colors of ``PALETTE_LIGHT_TO_DARK``: the build makes the picture for dark pages by replacing each
of them in the SVG. Matplotlib is imported where the style is set, not with this module.
"""

# method -> (on white, on dark): a method keeps its color through the whole book
COLORS = {
    "gradient descent": ("#5A5A5A", "#B8B8B8"),
    "SGD": ("#5A5A5A", "#B8B8B8"),
    "momentum": ("#0072B2", "#56A8E0"),
    "Nesterov": ("#3C8DBC", "#8CC8F0"),
    "AdaGrad": ("#00805A", "#3CC79A"),
    "Adadelta": ("#00805A", "#3CC79A"),
    "Rprop": ("#00805A", "#3CC79A"),
    "RMSProp": ("#A66A00", "#F0B040"),
    "Adam": ("#D0460A", "#FF8A50"),
    "AMSGrad": ("#D0460A", "#FF8A50"),
    "AdamW": ("#A8508A", "#E39AC8"),
    "Newton": ("#7A6A00", "#D8C040"),
    "SR1": ("#7A6A00", "#D8C040"),
    "DFP": ("#7A6A00", "#D8C040"),
    "BFGS": ("#7A6A00", "#D8C040"),
    "L-BFGS": ("#7A6A00", "#D8C040"),
    "forward": ("#2A7F86", "#6CC5CC"),
    "backward": ("#9A2A4A", "#F08AA4"),
}

# methods that share a color are told apart by these
MARKERS = {"Adadelta": "s", "Rprop": "^", "AMSGrad": "D", "SR1": "s", "DFP": "^", "BFGS": "D", "L-BFGS": "v"}

# classes of a data set: label -> (on white, on dark, marker)
CLASSES = (("#6A51A3", "#B9A6E8", "o"), ("#4D7C0F", "#A3D65C", "^"), ("#B3423A", "#F0978C", "s"))

# what a figure has besides its methods: (on white, on dark)
INK = ("#1F2328", "#D6DBE1")  # text, the curve that the figure is about
AXIS = ("#6E7781", "#9AA4AE")  # spines, ticks, a second curve
FAINT = ("#D0D7DE", "#3D444D")  # grid, reference lines
PAGE = ("#FFFFFF", "#121212")  # the ground of the page: halos and gaps
ACCENT = ("#0969DA", "#6CB6FF")  # the book's blue: the one thing to look at

# drawn on a cividis field, which is the same on both pages: these do not change
ON_FIELD = ("#FEFEFE", "#010101")

_PAIRS = (*COLORS.values(), *(c[:2] for c in CLASSES), INK, AXIS, FAINT, PAGE, ACCENT, *((c, c) for c in ON_FIELD))

# every color a figure may use, in lower case as Matplotlib writes it into an SVG
PALETTE_LIGHT_TO_DARK = {light.lower(): dark.lower() for light, dark in _PAIRS} | {"#000000": INK[1].lower()}


def color(name, dark=False):
    """The color of a method, such as ``color("Adam")``.

    Raises
    ------
    ValueError
        When the book has no color for that name.
    """
    if name not in COLORS:
        raise ValueError(f"{name!r} has no color in the book; those that have: {', '.join(COLORS)}")
    return COLORS[name][bool(dark)]


def rc_params(dark=False):
    """The book's Matplotlib settings as a dictionary."""
    ink, axis, faint = (pair[bool(dark)] for pair in (INK, AXIS, FAINT))
    return {
        "figure.figsize": (4.4, 2.8),  # a page of a phone shows it whole at three quarters of this size
        "figure.facecolor": "none",
        "figure.constrained_layout.use": True,
        "savefig.facecolor": "none",
        "savefig.edgecolor": "none",
        "savefig.transparent": True,
        "axes.facecolor": "none",
        "axes.edgecolor": axis,
        "axes.labelcolor": ink,
        "axes.titlecolor": ink,
        "axes.titlesize": 10,
        "axes.labelsize": 10,
        "axes.linewidth": 0.8,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.prop_cycle": _cycle(bool(dark)),
        "axes.axisbelow": True,
        "grid.color": faint,
        "grid.linewidth": 0.6,
        "xtick.color": axis,
        "ytick.color": axis,
        "xtick.labelcolor": ink,
        "ytick.labelcolor": ink,
        "xtick.labelsize": 9,
        "ytick.labelsize": 9,
        "text.color": ink,
        "font.size": 10,
        "font.family": "DejaVu Sans",
        "mathtext.fontset": "dejavusans",
        "lines.linewidth": 1.8,
        "lines.markersize": 5,
        "legend.frameon": False,
        "legend.fontsize": 9,
        "image.cmap": "cividis",
        "svg.fonttype": "path",
        "svg.hashsalt": "optimization-for-deep-learning",  # the same figure gives the same bytes
    }


def _cycle(dark):
    import matplotlib as mpl

    return mpl.cycler(color=[pair[dark] for pair in (INK, ACCENT, AXIS)])


def use_book_style(dark=False):
    """Set the book's style for every figure that follows; in a notebook also SVG as the output format."""
    import matplotlib as mpl

    mpl.rcParams.update(rc_params(dark))
    try:
        from IPython import get_ipython
        from matplotlib_inline.backend_inline import set_matplotlib_formats
    except ImportError:
        return
    if get_ipython() is not None:
        set_matplotlib_formats("svg", metadata={"Date": None})  # no date: a rebuild changes no file
