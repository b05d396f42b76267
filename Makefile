# Two commands set everything up: `make book` builds the website, `make test` runs what a change must pass.
# The work is done by the `course` command; `make help` lists the rest.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help book serve pdf test labs lab bench flips attacks soak scoreboard clean

help:
	@echo "make book    build the website into _build/html"
	@echo "make serve   serve it on this machine"
	@echo "make pdf     print the website into _build/pdf/book.pdf"
	@echo "make test    build, then run what a change must pass"
	@echo "make labs    write labs/ from solutions/ again"
	@echo "make lab     open the labs in JupyterLab"
	@echo "make bench   measure against the peers; writes benchmarks/RESULTS.md"
	@echo "make flips   flip the signs of the book's equations and count the tests that notice"
	@echo "make scoreboard  write the README's numbers again"
	@echo "make attacks run every hostile notebook at every level of the sandbox; writes docs/containment.md"
	@echo "make soak    the long tests at full size: attacks, a million frames, fuzzed notebooks, kills, two classes of 5,000"
	@echo "make clean   remove what was built (the environment in .venv stays)"

.venv/ready: requirements.txt pyproject.toml course_utils/authoring/environment.py
	@$(PYTHON) course_utils/authoring/environment.py

book: .venv/ready
	@$(BIN)/course book

serve: .venv/ready
	@$(BIN)/course serve

pdf: book
	@$(BIN)/course pdf

test: book
	@$(BIN)/python -m pytest -q --no-header -p no:randomly --nbval solutions -n 2 --dist loadfile
	@$(BIN)/python -m pytest -q --no-header --nbval-lax labs -n 2 --dist loadfile
	@$(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder --durations=40 tests

labs: .venv/ready
	@$(BIN)/course release

lab: .venv/ready
	@cd labs && ../$(BIN)/jupyter lab

bench: .venv/ready
	@$(BIN)/python -m benchmarks

flips: .venv/ready
	@$(BIN)/course flips

scoreboard: .venv/ready
	@$(BIN)/course scoreboard

attacks: .venv/ready
	@$(BIN)/python -m tests.attacks

soak: attacks
	@$(BIN)/python -m tests.attacks.fuzz 1000000 5
	@COURSE_SOAK=1 $(BIN)/python -m pytest -q tests/grading/test_intake_fuzz.py tests/grading/test_gradebook.py
	@COURSE_SOAK=1 $(BIN)/python -m pytest -q tests/browser/test_printing.py tests/authoring/test_container.py tests/authoring/test_jupyterhub.py
	@$(BIN)/python -m benchmarks.grading.flat
	@$(BIN)/python -m tests.attacks.soak

clean:
	rm -rf _build .pytest_cache .ruff_cache .hypothesis
