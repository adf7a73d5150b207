# Readout. `make help` explains the targets.

CORPUS ?=
OUT    ?= out
FLAGS  ?=
TITLE  ?=
GO     ?= go

STATICCHECK = $(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2

BIN    = bin/readout
CLIENTS = $(CURDIR)/.cache/clients/bin:$(CURDIR)/.cache/clients/node_modules/.bin
STAMP  = $(OUT)/.stamp
ARTICLES = $(if $(CORPUS),'$(CORPUS)') $(FLAGS)
NAMED  = $(ARTICLES) $(if $(TITLE),--title '$(TITLE)')
# Readout leaves with 3 when all was done but an input was left out, which it names.
OK     = || [ $$? -eq 3 ]

.PHONY: help build report facts charts workbook pdf notebooks lab articles score test race fuzz clients beside generate picture lint bench clean FORCE
.DELETE_ON_ERROR:

help: ## explain the targets
	@echo 'make TARGET [CORPUS=folder] [OUT=out] [TITLE="..."] [FLAGS="--from 2025-03-01 ..."]'
	@echo '     notebooks take [PARAMETERS="-p from=2025-03-01 ..."]'
	@echo
	@awk -F ': .*## ' '/^[a-z]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: $(BIN) ## build bin/readout

$(BIN): FORCE
	@CGO_ENABLED=0 $(GO) build -o $@ ./cmd/readout

report: facts charts workbook pdf ## charts, PDF, workbook and facts of CORPUS (or the sample) into OUT
	@echo "report in $(OUT)"

facts: $(STAMP)/facts ## OUT/facts.jsonl
charts: $(STAMP)/charts ## OUT/charts/*.png, .pdf, .svg
workbook: $(STAMP)/workbook ## OUT/workbook.xlsx
pdf: $(STAMP)/pdf ## OUT/report.pdf

# The stamp of the input changes only when something that results depend on
# does: an article, a word list, a flag, the tool. A stage runs when its own
# stamp is older, or when its output is gone; outputs that would be the same
# bytes are left untouched.
$(STAMP)/input: $(BIN) FORCE
	@mkdir -p '$(STAMP)'
	@echo '$(subst ','\'',$(NAMED))' > '$@.new'
	@$(BIN) articles --digest $(ARTICLES) >> '$@.new' $(OK) || { rm -f '$@.new'; exit 1; }
	@if cmp -s '$@.new' '$@'; then rm '$@.new'; else mv '$@.new' '$@'; fi

gone = $(if $(wildcard $(1)),,FORCE)

$(STAMP)/facts: $(STAMP)/input $(call gone,$(OUT)/facts.jsonl)
	$(BIN) facts $(ARTICLES) -o '$(OUT)/facts.jsonl' $(OK)
	@touch '$@'

$(STAMP)/charts: $(STAMP)/input $(call gone,$(OUT)/charts)
	$(BIN) charts $(NAMED) -o '$(OUT)/charts' $(OK)
	@touch '$@'

$(STAMP)/workbook: $(STAMP)/input $(call gone,$(OUT)/workbook.xlsx)
	$(BIN) workbook $(NAMED) -o '$(OUT)/workbook.xlsx' $(OK)
	@touch '$@'

$(STAMP)/pdf: $(STAMP)/input $(call gone,$(OUT)/report.pdf)
	$(BIN) pdf $(NAMED) -o '$(OUT)/report.pdf' $(OK)
	@touch '$@'

# A notebook runs again when its cells, its parameters, the files that these
# name, or the tool change; not when its saved outputs do.
NOTEBOOKS = $(patsubst notebooks/%.ipynb,$(STAMP)/notebooks/%,$(wildcard notebooks/*.ipynb))
GIVEN = $(if $(CORPUS),-p 'corpus=$(CORPUS)') $(PARAMETERS)

notebooks: $(NOTEBOOKS) ## run notebooks/*.ipynb on CORPUS (or the sample) into OUT/notebooks
	@echo "notebooks in $(OUT)/notebooks"

.PRECIOUS: $(STAMP)/notebooks/%.input
.SECONDEXPANSION:
$(STAMP)/notebooks/%: $(STAMP)/notebooks/%.input $$(call gone,$(OUT)/notebooks/$$*.ipynb)
	$(BIN) notebook run 'notebooks/$*.ipynb' -o '$(OUT)/notebooks/$*.ipynb' $(GIVEN)
	@touch '$@'

$(STAMP)/notebooks/%.input: notebooks/%.ipynb $(BIN) FORCE
	@mkdir -p '$(@D)'
	@$(BIN) notebook run --digest '$<' $(GIVEN) > '$@.new'
	@if cmp -s '$@.new' '$@'; then rm '$@.new'; else mv '$@.new' '$@'; fi

LAB = .cache/lab/bin/jupyter-lab

lab: $(LAB) $(BIN) ## open the notebooks in JupyterLab, installed in .cache/lab
	@$(BIN) kernel install --prefix .cache/lab
	$(LAB) --ServerApp.root_dir=notebooks $(LABFLAGS)

$(LAB): .ci/clients.txt
	python3 -m venv .cache/lab
	.cache/lab/bin/pip install -q $$(grep -E '^(jupyterlab|ipywidgets)==' .ci/clients.txt)
	@touch '$@'

articles: $(BIN) ## show what is loaded of CORPUS
	@$(BIN) articles $(ARTICLES) $(OK)

score: $(BIN) ## score the facts of the sample against the hand-annotated ones
	@$(BIN) score data/gold/sample.jsonl

test: ## run all tests
	$(GO) test ./...

# The engine reads code pointers out of function values, which checkptr cannot
# follow; its long programs run in `make test` only.
race: ## run all tests but the long ones under the race detector
	$(GO) test -race -short -gcflags=all=-d=checkptr=0 ./...

fuzz: ## fuzz every parser of outside bytes for FUZZTIME each (default 20s)
	@./.ci/fuzz $(or $(FUZZTIME),20s)

clients: $(BIN) ## install LibreOffice, Jupyter, Chromium and more, and check outputs and kernel with them
	./.ci/install-clients
	PATH="$(CLIENTS):$$PATH" $(GO) test -count=1 -tags clients -run Client ./reports/... ./notebooks/export
	PATH="$(CLIENTS):$$PATH" pytest $(PYTEST) notebooks/kernel/clienttest

beside: $(BIN) ## speed of the kernel beside ipykernel
	./.ci/install-clients
	$(BIN) kernel install --prefix .cache/beside
	.cache/clients/bin/python notebooks/kernel/clienttest/bench.py .cache/beside

generate: ## index anew what notebook cells can import
	$(GO) generate ./notebooks/...

picture: report ## draw the picture of the README anew
	./.ci/picture

lint: ## gofmt, vet, staticcheck
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "not formatted: $$unformatted"; exit 1; fi
	$(GO) vet -tags clients ./...
	$(STATICCHECK) -tags clients -checks inherit,-SA1019 ./... # cells may use what Go deprecates

bench: ## speed: MB/s of reading; cells beside compiled Go and yaegi; time to interrupt
	$(GO) test -run '^$$' -bench . -benchtime 1s ./analysis/... ./reports/...
	$(GO) test -run '^$$' -bench 'AgainstCompiledGo|AgainstYaegi|Interrupt' -benchtime 1x -v ./notebooks/session

clean: ## remove what was built
	rm -rf bin '$(OUT)' .cache
