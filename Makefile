# `make` alone lists what there is. Everything runs in .venv, which is made when it is missing or out of date.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TESTS_READY := $(VENV)/ready-to-test
# a file's tests share what they made; files in their order, for the slowest stand first
SIDE_BY_SIDE := -n logical --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.DEFAULT_GOAL := help

.PHONY: help
help: ## what each target does
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "make %-10s %s\n", $$1, $$2}'

.PHONY: html
html: $(READY) ## the site: seeds/ to content/ to build/
	@$(BIN)/banmian html

.PHONY: demo
demo: $(READY) ## an invented paper of eight pages, from docs/demo/: demo/build/
	@$(BIN)/banmian html docs/demo/seeds demo/content --settings docs/demo/pelicanconf.py --output demo/build

.PHONY: serve
serve: $(READY) ## the site on this machine, built again on every change
	@$(BIN)/banmian serve

.PHONY: proof
proof: $(READY) ## each page's lines beside the articles they became, what is in doubt first: proof/
	@$(BIN)/banmian proof

.PHONY: check
check: $(READY) ## what is suspicious in content/
	@$(BIN)/banmian check

.PHONY: score
score: $(READY) ## how right the sample is read: content/ against tests/gold/
	@$(BIN)/python -m score content tests/gold --seeds seeds

.PHONY: size
size: $(READY) ## how many bytes the site has, and when it will be full
	@$(BIN)/banmian size

.PHONY: test
test: $(TESTS_READY) ## every test; installs what they need, a browser included
	@$(BIN)/python -m pytest -m "not alone" $(SIDE_BY_SIDE); beside=$$?; $(BIN)/python -m pytest -m alone && exit $$beside

.PHONY: engines
engines: ## Firefox and WebKit, for the tests that try all three engines: through apt, some 600 MB
	@scripts/setup-engines

.PHONY: cluster
cluster: $(READY) ## Dask, to work on several machines
	@scripts/setup $(PYTHON) $(VENV) requirements-cluster.txt

.PHONY: test-site
test-site: $(READY) ## the tests that hold for any paper; they need no browser, no Java, no npm
	@scripts/setup $(PYTHON) $(VENV) requirements-test.txt
	@$(BIN)/python -m pytest tests/test_site.py

# the program's own tests know the sample by heart
.PHONY: test-here
test-here: $(if $(wildcard seeds/000_8f79b8f61d514074.txt),test,test-site) ## what a push tests: all with the sample in seeds/, else test-site

.PHONY: lint
lint: $(TESTS_READY) ## style and types of the code
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check -q .
	@$(BIN)/mypy

.PHONY: clean
clean: ## remove the site
	@rm -rf build

$(READY): requirements.txt pyproject.toml
	@scripts/setup $(PYTHON) $(VENV) requirements.txt
	@touch $@

$(TESTS_READY): $(READY) requirements-test.txt scripts/setup-tests tests/tools/package-lock.json
	@scripts/setup $(PYTHON) $(VENV) requirements-test.txt
	@scripts/setup-tests
	@touch $@
