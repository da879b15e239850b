# Everything a fresh machine needs to know: Python 3.11 and make suffice, the rest is installed here.
.DEFAULT_GOAL := help
SHELL := /bin/bash

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
SYSTEM_NODE := $(shell node -e 'process.exit(process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null && command -v node)
export PATH := $(if $(SYSTEM_NODE),,$(CURDIR)/$(BIN):)$(PATH)
NPM := npm
# Modules are compiled once, also where the environment forbids to keep what was made of them.
export PYTHONDONTWRITEBYTECODE :=
STAMPS := .make
OLDEST := .cache/engines/chromium-80
AGAINST ?= f2f0594
PROCESSORS := $(shell getconf _NPROCESSORS_ONLN)
# Half of the tests mostly wait for a server, so that there are twice as many at once as there are processors.
BESIDE := -n $(shell echo $$(($(PROCESSORS) < 4 ? $(PROCESSORS) * 2 : 8))) --dist worksteal
CATALOGUES := $(wildcard facilitate/translations/*/LC_MESSAGES/messages.po)
SOURCES := $(shell find static/src static/css -type f 2>/dev/null) $(wildcard static/*.js) package-lock.json $(CATALOGUES)

.PHONY: help
help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' Makefile | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

# What is installed and built, each once.

$(STAMPS)/python: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/python-dev: requirements-dev.txt $(STAMPS)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(STAMPS)/node: package-lock.json requirements-node.txt $(STAMPS)/python
	$(if $(SYSTEM_NODE),,$(BIN)/python -m pip install --quiet --require-hashes -r requirements-node.txt)
	$(NPM) ci --silent
	@touch $@

$(STAMPS)/assets: $(SOURCES) $(STAMPS)/node
	node static/build.js
	@touch $@

$(STAMPS)/texts: $(CATALOGUES) $(STAMPS)/python
	$(BIN)/pybabel -q compile -d facilitate/translations
	@touch $@

$(STAMPS)/browser: $(STAMPS)/python-dev
	tests/e2e/ensure-browser
	@touch $@

# Without a network it is not made, which is said; the tests go on, and the one in it says so too.
$(OLDEST): | $(STAMPS)/python-dev $(STAMPS)/node
	$(BIN)/python -m tests.e2e.engines.chromiums

.PHONY: build
build: $(STAMPS)/python $(STAMPS)/assets $(STAMPS)/texts ## Install and build without running

.PHONY: run
run: build ## Serve the product (HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL)
	@exec $(BIN)/facilitate run

.PHONY: demo
demo: build ## Serve a workshop that plays itself at human pace, with the board to watch
	@exec $(BIN)/facilitate demo

.PHONY: test
test: check test-js test-python ## Check and test everything, in real browsers too

# Modules under test have timers of many seconds, such as the one that hides a message: nobody waits for those.
.PHONY: test-js
test-js: $(STAMPS)/node
	node --test --test-force-exit --test-concurrency=$(PROCESSORS) $$(find tests/js -name "*.test.js")

.PHONY: test-python
test-python: build $(STAMPS)/python-dev $(STAMPS)/browser $(OLDEST)
	$(BIN)/pytest $(BESIDE) $(PYTEST)

.PHONY: test-quick
test-quick: build $(STAMPS)/python-dev ## Test what needs neither a browser nor a server, with few examples
	DEPTH=quick $(BIN)/pytest -n $(PROCESSORS) --dist worksteal --quick $(PYTEST)

.PHONY: test-deep
test-deep: build $(STAMPS)/python-dev ## Hold properties against very many examples, for a night
	DEPTH=deep $(BIN)/pytest $(BESIDE) --timeout=36000 tests/properties

.PHONY: test-browsers
test-browsers: build $(STAMPS)/python-dev $(STAMPS)/browser ## Go a workshop's whole way in every engine that can be had, old and new
	tests/e2e/engines/ensure-engines
	$(BIN)/python -m tests.e2e.engines $(ENGINES)

.PHONY: acceptance
acceptance: build $(STAMPS)/python-dev $(STAMPS)/browser ## Play and tell the morning whose script MORNING names, with its report by hand beside it
	$(if $(MORNING),,$(error Say which morning: make acceptance MORNING=path/to/its-script.json))
	$(BIN)/pytest $(BESIDE) --morning=$(MORNING)

.PHONY: measure-privacy
measure-privacy: $(STAMPS)/python-dev ## Measure what the check before release finds, by kind and language
	$(BIN)/python -m tests.reports.privacy $(PRIVACY)

.PHONY: mutants
mutants: build $(STAMPS)/python-dev ## Break the product on purpose, in one place after the other, and tell which test noticed
	$(BIN)/python -m tests.mutants

.PHONY: check
check: build $(STAMPS)/python-dev ## Lint, types, imports, templates, scripts
	@$(MAKE) --no-print-directory -j2 check-python check-scripts

.PHONY: check-python
check-python:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

.PHONY: check-scripts
check-scripts:
	$(BIN)/djlint --quiet --check --lint templates
	node_modules/.bin/eslint static tests/js bench/live
	node_modules/.bin/tsc --project tsconfig.json
	node_modules/.bin/depcruise --config .dependency-cruiser.js --output-type err static/src

.PHONY: fmt
fmt: $(STAMPS)/python-dev $(STAMPS)/node ## Put code and templates in their usual shape
	$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .
	$(BIN)/djlint --quiet --reformat templates || true
	node_modules/.bin/eslint --fix static tests/js bench/live

.PHONY: bench
bench: build $(STAMPS)/python-dev ## Measure, against named floors
	$(BIN)/python -m bench

.PHONY: bench-board
bench-board: build $(STAMPS)/browser ## Measure the board in a browser, with up to 1,000 cards
	$(BIN)/python -m bench.board

.PHONY: bench-phone
bench-phone: build $(STAMPS)/browser ## Measure a phone's first page, on a slow line and a slow processor
	$(BIN)/python -m bench.phone

.PHONY: bench-report
bench-report: build $(STAMPS)/python-dev ## Measure the report's files, with 200 and 1,000 cards
	$(BIN)/python -m bench.report

$(STAMPS)/floors: bench/live/package-lock.json $(STAMPS)/node
	cd bench/live && $(NPM) ci --silent
	@touch $@

.PHONY: bench-live
bench-live: build $(STAMPS)/python-dev $(STAMPS)/floors ## Measure live workshops beside two naive servers and an older build, in 20 minutes
	$(BIN)/python -m bench.live --against $(AGAINST) $(BENCH)

.PHONY: bench-quick
bench-quick: build $(STAMPS)/python-dev $(STAMPS)/floors ## Measure a little of that in a minute
	$(BIN)/python -m bench.live --quick $(BENCH)

.PHONY: bench-kill
bench-kill: build $(STAMPS)/python-dev ## Kill the server 40 times while phones write, and count the cards
	$(BIN)/python -m bench.live.kill $(BENCH)

.PHONY: attack
attack: build $(STAMPS)/python-dev ## Attack a server on this machine in every way we know, beside honest phones
	$(BIN)/python -m bench.attack $(BENCH)

.PHONY: soak-short
soak-short: build $(STAMPS)/python-dev ## Ten minutes of 300 restless phones, walls and exports
	$(BIN)/python -m bench.live.soak $(BENCH)

.PHONY: screenshots
screenshots: build $(STAMPS)/browser ## Take the pictures in docs/images anew
	$(BIN)/python -m tests.e2e.pictures.screenshots docs/images

.PHONY: docs
docs: build ## Write docs/protocol.md anew from the registry in code
	$(BIN)/facilitate protocol > docs/protocol.md

# Some 300 MB, of which 6 are kept in the repository: so these are no packages that everybody installs.
WRITINGS := $(foreach one,-arabic -armenian -bengali -devanagari -georgian -hebrew -jp -khmer -kr -sc -tamil -thai,@fontsource/noto-sans$(one)@5.3.0)
WRITINGS += @fontsource/noto-sans@5.3.0 $(foreach one,-ethiopic -sinhala,@fontsource-variable/noto-sans$(one)@5.3.0)

.PHONY: fonts
fonts: $(STAMPS)/node $(STAMPS)/python-dev ## Cut the letters of pictures anew, from the board's font and from Noto's
	$(BIN)/python facilitate/reports/picture/fonts/cut.py
	$(NPM) install --silent --no-save --prefix $(STAMPS)/writings $(WRITINGS)
	$(BIN)/python facilitate/reports/picture/fonts/cut_writings.py $(STAMPS)/writings/node_modules

.PHONY: texts
texts: $(STAMPS)/python-dev ## Collect new texts into the catalogues, for translating
	$(BIN)/pybabel -q extract -F babel.cfg --no-wrap --sort-by-file --add-location file --omit-header -o $(STAMPS)/messages.pot .
	$(BIN)/pybabel -q update -i $(STAMPS)/messages.pot -d facilitate/translations --no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date

.PHONY: lock
lock: $(STAMPS)/python-dev ## Lock the newest allowed versions, with hashes and without hosts
	for set in requirements requirements-dev requirements-node; do $(BIN)/uv pip compile --quiet --upgrade --universal \
	  --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links $$set.in -o $$set.txt; done
	$(NPM) update --silent

.PHONY: clean
clean: ## Remove what was installed and built; workshops in data/ stay
	rm -rf .venv node_modules bench/live/node_modules .cache/against .cache/engines static/dist $(STAMPS) *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis test-results
	find . -name __pycache__ -prune -exec rm -rf {} + ; find facilitate/translations -name '*.mo' -delete
