# Bare `make` lists what it can do. Every target sets the machine up first, once, and asks nothing.

BIN := .venv/bin
READY := .venv/ready
QML := $(shell find kiosk display counter printer assets/qml bench -name '*.qml' 2>/dev/null | sort)
CATALOGUES := $(wildcard assets/translations/*.ts)
COMPILED := $(CATALOGUES:.ts=.qm)

# Qt warns about every other encoding, and a bare machine has none set.
ifeq ($(LC_ALL)$(LC_CTYPE)$(LANG),)
export LANG := C.UTF-8
endif

.DEFAULT_GOAL := help
.PHONY: help setup demo test check lint types floors qml format translations update-translations voices hear mend gallery bench bench-full soak clean

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "  make %-20s %s\n", $$1, $$2 }'

setup: $(READY) ## install what is missing: system libraries, uv, the locked environment

$(READY): pyproject.toml uv.lock scripts/setup.sh scripts/system_libraries.py
	@sh scripts/setup.sh
	@touch $@

demo: $(READY) translations ## show the whole hall at work (windows, or pictures in demo-output/)
	@$(BIN)/hall demo

test: $(READY) translations ## run every test, with coverage
	@sh scripts/postgresql.sh
	@sh scripts/cups.sh
	@sh scripts/x11.sh
	@sh scripts/atspi.sh
	@sh scripts/chromium.sh
	@sh scripts/test.sh

check: lint types floors words sizes qml check-translations check-voices ## lint, types, floors, words, sizes, QML, translations, voices

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

floors: $(READY)
	@mkdir -p build && $(BIN)/lint-imports >build/floors.txt 2>&1 || { cat build/floors.txt; exit 1; }
	@tail -n 1 build/floors.txt

.PHONY: words
words: $(READY)
	@$(BIN)/python -m scripts.words

.PHONY: sizes
sizes: $(READY)
	@$(BIN)/python -m scripts.sizes

qml: $(READY)
	@for file in $(QML); do $(BIN)/pyside6-qmlformat $$file | diff -u $$file - || bad=1; done; \
		[ -z "$$bad" ] || { echo 'make format puts this right'; exit 1; }
	@rm -rf build/qmltypes && mkdir -p build/qmltypes
	@$(BIN)/python -m scripts.qml_types build/qmltypes
	@[ -z '$(QML)' ] || $(BIN)/pyside6-qmllint -W 0 -I build/qmltypes -I assets/qml $(QML)

.PHONY: check-translations
check-translations: $(READY)
	@$(BIN)/python -m scripts.check_translations

.PHONY: check-voices
check-voices: $(READY)
	@$(BIN)/python -m scripts.voices --check

format: $(READY) ## put Python and QML into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	@for file in $(QML); do $(BIN)/pyside6-qmlformat -i $$file || exit 1; done

translations: $(COMPILED) ## compile the catalogues (.ts to .qm)

%.qm: %.ts | $(READY)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

update-translations: $(READY) ## take new texts from the code into the catalogues (NEW=ja begins a language)
	@$(BIN)/python -m scripts.catalogues $(NEW)

voices: $(READY) ## make the voice's clips of new and changed texts, take away the rest
	@sh scripts/voices.sh
	@$(BIN)/python -m scripts.voices

hear: $(READY) ## have a recogniser read back what the voices call; takes ten minutes
	@scripts/uv.sh sync --locked --inexact --quiet --extra recogniser
	@$(BIN)/python -m scripts.hear

mend: $(READY) ## have a recogniser hear every number and counter, make again what it mishears; takes an hour
	@scripts/uv.sh sync --locked --inexact --quiet --extra recogniser --extra voices
	@$(BIN)/python -m scripts.mend

gallery: $(READY) translations ## picture every page of kiosk and web in every language, mode and size into docs/gallery
	@sh scripts/chromium.sh
	@$(BIN)/python -m scripts.gallery

bench: $(READY) translations ## measure speed and truth against floors; writes bench.json
	@sh scripts/postgresql.sh || true
	@$(BIN)/python -m bench

bench-full: $(READY) translations ## the same with ten million old tickets; takes long
	@sh scripts/postgresql.sh || true
	@$(BIN)/python -m bench --full

soak: $(READY) translations ## the long run: a day's work, every combination, random examples and order
	@sh scripts/postgresql.sh
	$(BIN)/pytest -rs -m "soak or hypothesis" --timeout=0 --hypothesis-profile=random

clean: ## remove all that make made, the environment too
	rm -rf .venv build dist demo-output htmlcov .coverage .coverage.* .hypothesis .*_cache
	rm -f assets/translations/*.qm
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
