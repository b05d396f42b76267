"""Two pages with live figures."""

FREE, ASKS = "index.html", "01_logistic_neuron/neuron.html"  # a page with a figure; one whose figure asks for a guess
