# Needs make and Python 3.11 or newer, nothing else. `make help` lists what there is.

VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 4
PYTEST := $(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup
PYTHONS := python3.14 python3.13 python3.12 python3.11 python3 python

# The interpreter that makes .venv: $PYTHON, or the first of these that runs, is new enough and can make one.
define find-python
usable='import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))'; \
for python in $(or $(PYTHON),$(1)); do \
    if "$$python" -c "$$usable" >/dev/null 2>&1; then break; fi; \
    python=; \
done; \
if [ -z "$$python" ]; then \
    echo 'No usable Python among: $(or $(PYTHON),$(1)).' >&2; \
    echo 'Needed: Python 3.11 or newer with venv (on Debian and Ubuntu: apt install python3-venv), or make PYTHON=/path/to/python.' >&2; \
    exit 1; \
fi
endef

MAKEFLAGS += --no-print-directory
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: run test test-full check lint types contracts spelling format bench bench-peers shots lock clean help libfaketime

run: $(VENV)/.app ## open the app; make run ARGS="status --short" for another command
	@$(BIN)/rebound-tui $(ARGS)

test: $(VENV)/.dev ## the quick tests; make test ARGS="-k habits" for some of them
	@$(PYTEST) -m "not full" --timeout 120 $(ARGS)

test-full: $(VENV)/.dev libfaketime ## every test; what cannot run on this machine is listed with its reason
	@$(PYTEST) -rs $(ARGS)

check: lint types contracts spelling ## lint, formatting, types, import contracts, spelling

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports --no-logo

spelling: $(VENV)/.dev
	$(BIN)/codespell

format: $(VENV)/.dev ## format the code, and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure start-up, key presses and storage
	@$(BIN)/python -m benchmarks $(ARGS)

bench-peers: $(VENV)/.dev ## the same beside other programs
	@$(BIN)/python -m benchmarks --peers $(ARGS)

shots: $(VENV)/.dev ## make the pictures of the app anew
	@$(BIN)/python tools/shots.py $(ARGS)

# With the oldest supported Python, since what runs there runs on the newer ones.
lock: ## write constraints.txt anew with today's versions
	@$(call find-python,python3.11 python3.12 python3.13 python3.14 python3); \
	set -e; venv=$$(mktemp -d); trap 'rm -rf "$$venv"' EXIT; \
	"$$python" -m venv "$$venv"; \
	"$$venv/bin/python" -m pip install -qq --upgrade pip; \
	"$$venv/bin/python" -m pip install -qq --editable . --group dev; \
	{ echo '# Every version used in development and CI. Written by: make lock'; \
	  "$$venv/bin/python" -m pip freeze --all --exclude-editable --exclude setuptools; } >"$$venv/constraints.txt"; \
	cp "$$venv/constraints.txt" constraints.txt; \
	echo "constraints.txt: $$(grep -c == constraints.txt) versions, from $$("$$python" --version)"

clean: ## remove .venv, caches and builds
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r target words; do printf '  make %-12s %s\n' "$$target" "$$words"; done

# Made anew, whole, when the dependencies may have changed.
$(VENV)/.app: pyproject.toml constraints.txt
	@$(call find-python,$(PYTHONS)); \
	echo "Setting up $(VENV) with $$("$$python" --version), once."; \
	rm -rf $(VENV) && "$$python" -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --upgrade --constraint constraints.txt pip
	@$(BIN)/python -m pip install -qq --constraint constraints.txt --build-constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.app
	@echo "Installing what the tests and checks need, once."
	@$(BIN)/python -m pip install -qq --constraint constraints.txt --group dev
	@touch $@

# Lets the tests run the program at a given moment. Without it those tests are skipped, and say so.
libfaketime:
	@if [ -z "$$(find /usr/lib /usr/local/lib -name 'libfaketimeMT.so.1' 2>/dev/null | head -n 1)" ] \
	    && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing libfaketime, once."; \
	    { apt-get -qq update && apt-get -qq install -y libfaketime; } >/dev/null 2>&1 || echo "libfaketime could not be installed."; \
	fi
