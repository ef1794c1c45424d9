# make run | test | lint | bench | install; each installs the libraries it misses first.
.SILENT:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := run
.PHONY: run test lint bench install clean swift libraries

SHELL := /bin/bash
DATA ?= data
HOST ?= 127.0.0.1
PORT ?= 8765
PERSON ?= li.wei
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

DAYBOOK := .build/release/daybook
SOURCES := Package.swift $(shell find Sources -type f)

# A library is missing where its header is: PACKAGE:FILE.
NEEDS := libsqlite3-dev:/usr/include/sqlite3.h libical-dev:/usr/include/libical/ical.h \
  libedit-dev:/usr/include/histedit.h zlib1g-dev:/usr/include/zlib.h \
  tzdata:/usr/share/zoneinfo/Asia/Shanghai
MISSING := $(foreach need,$(NEEDS),$(if $(wildcard $(word 2,$(subst :, ,$(need)))),,$(firstword \
  $(subst :, ,$(need)))))

run: $(DAYBOOK)
	if [ ! -e $(DATA)/daybook.sqlite ]; then $(DAYBOOK) init --example --data $(DATA) >&2; fi
	exec $(DAYBOOK) serve --data $(DATA) --host $(HOST) --port $(PORT) --bot $(PERSON)

$(DAYBOOK): $(SOURCES) | swift libraries
	$(SWIFT) build -c release --product daybook >&2
	touch $@

test: swift libraries
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint: swift libraries
	$(SWIFT) format lint --strict --parallel --recursive \
	  $(wildcard Sources Tests Benchmarks/Package.swift Benchmarks/Sources Package.swift)
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --filter ArchitectureTests

bench: $(DAYBOOK)
	$(SWIFT) run --package-path Benchmarks -c release

install: $(DAYBOOK)
	install -D -m 755 $(DAYBOOK) $(DESTDIR)$(PREFIX)/bin/daybook
	mkdir -p $(DESTDIR)$(PREFIX)/share/daybook
	cp -R bot calendars $(DESTDIR)$(PREFIX)/share/daybook/

clean:
	rm -rf .build Benchmarks/.build

swift:
	command -v $(SWIFT) >/dev/null || \
	  { echo "make: no swift found: install Swift 6.2 or newer, see swift.org/install" >&2; exit 1; }

libraries:
	$(if $(strip $(MISSING)),packaging/libraries $(MISSING))
