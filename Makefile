# Everything from here: `make demo` to see it work, `make test` for all that CI runs.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test setup lint types tests clean

demo: $(VENV)/.demo ## build the graph of seeds/, print what it holds, write the HTML view
	@$(BIN)/kg build seeds
	@$(BIN)/kg stats
	@echo
	@echo "A page to look at, which works without network:"
	@$(BIN)/kg view -o who.html
	@echo
	@echo "Next: $(BIN)/kg query denials --by China"

test: lint types tests ## everything that CI runs

lint: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.test
	$(BIN)/mypy

tests: $(VENV)/.test
	$(BIN)/python -m pytest

setup: $(VENV)/.test

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "kg needs Python 3.11: set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.demo: setup.cfg pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV) (once, some minutes) …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test: setup.cfg pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV) (once, some minutes) …"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/.demo

clean: ## remove what was set up and built
	rm -rf $(VENV) kg-store who.html build *.egg-info
