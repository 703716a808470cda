# Every task of the project; `make` alone lists them. Each sets up what it needs
# in .venv, once, and again when pyproject.toml or constraints.txt changes.

VENV := .venv
BIN := $(VENV)/bin
SUITABLE := import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(firstword $(foreach name,python3.13 python3.12 python3.11 python3,\
	$(shell $(name) -c "$(SUITABLE)" 2>/dev/null && echo $(name))))
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check \
	--constraint constraints.txt --editable

export DENO_DIR := .cache/deno
export DENO_NO_UPDATE_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run test coverage check format fuzz bench data assets screenshot types pictures words chromium clean
.DELETE_ON_ERROR:

help: ## list these tasks
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run: $(VENV)/run.stamp ## serve the atlas on http://127.0.0.1:8050
	@exec $(BIN)/corridor-atlas serve $(ARGS)

test: $(VENV)/develop.stamp chromium check ## check, then run all tests
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(ARGS)

coverage: $(VENV)/develop.stamp chromium ## list what no test runs: of Python, and of JavaScript in a browser
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal \
		--cov=dashboard --cov=geodata --cov-report=term:skip-covered tests/dashboard tests/geodata
	rm -rf build/coverage
	JS_COVERAGE=build/coverage $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 \
		--dist worksteal tests/browser
	$(BIN)/python -m tests.browser.coverage build/coverage

check: $(VENV)/develop.stamp ## style, faults, types, who imports whom, and the atlas itself
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deno fmt --check --quiet
	$(BIN)/deno lint --quiet
	$(BIN)/deno check --quiet assets tests/floors.mjs
	$(BIN)/corridor-atlas check

format: $(VENV)/develop.stamp ## bring all code, Python and JavaScript, to the one style
	$(BIN)/ruff format .
	$(BIN)/deno fmt --quiet

fuzz: $(VENV)/develop.stamp ## ask 20,000 random addresses, each to be answered in two seconds
	FUZZ=20000 $(BIN)/python -m pytest tests/dashboard/server/test_fuzz.py

bench: $(VENV)/develop.stamp chromium ## measure start, memory, transfer and filtering
	$(BIN)/python -m tests.bench

data: $(VENV)/data.stamp ## rebuild all derived geometry from the named packages
	$(BIN)/python -m geodata.building $(ARGS)

assets: $(VENV)/run.stamp ## build a smaller Plotly for readers (optional, needs npm)
	$(BIN)/python -m dashboard.library.plotly_bundle

screenshot: $(VENV)/develop.stamp chromium ## renew the pictures in the README
	$(BIN)/python -m tests.screenshots

types: $(VENV)/develop.stamp ## renew what JavaScript is told of the files it gets
	$(BIN)/python -m dashboard.server.declarations

pictures: $(VENV)/develop.stamp ## renew the still pictures that tests compare with
	$(BIN)/python -m tests.pictures

words: $(VENV)/develop.stamp ## write build/words.pot, the words for translators
	$(BIN)/python -m tests.catalogue

clean: ## remove what these tasks have set up
	rm -rf $(VENV) .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

chromium: $(VENV)/develop.stamp
	@$(BIN)/python -m tests.browser.chromium

$(VENV)/pyvenv.cfg:
	@test -n "$(PYTHON)" || { echo "No Python from 3.11 up that can make virtual" \
		"environments was found. Install one (on Debian and Ubuntu: python3 and" \
		"python3-venv), or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "Setting up $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/run.stamp: EXTRAS :=
$(VENV)/develop.stamp: EXTRAS := [test,lint,data]
$(VENV)/data.stamp: EXTRAS := [data]
$(VENV)/%.stamp: $(VENV)/pyvenv.cfg pyproject.toml constraints.txt
	@echo "Installing what this task needs (once)"
	@$(INSTALL) ".$(EXTRAS)"
	@touch $@
