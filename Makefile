# make run    builds tlcheck and checks a sample article
# make test   sets up what is needed, builds, and runs all tests and the format lint
# make help   lists the rest

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Timings are taken with what users get: release, and the Swift standard library inside the program.
RELEASE := -c release --static-swift-stdlib
BINARY := .build/release/tlcheck
SAMPLE := Reports/samples/article.txt

.PHONY: run test build lint format docs bench deb install uninstall deps embed clean help

help:
	@sed -n 's/^## //p' Makefile

## run        check the sample article: findings on the terminal, report in .build/report.html
run: build
	@$(BINARY) --format text --format html=.build/report.html $(SAMPLE) || test $$? -eq 1
	@echo "The HTML report is .build/report.html"

## build      build the program as it is installed
build: deps embed
	$(SWIFT) build $(RELEASE) --product tlcheck

## test       build, run all tests, lint
test: embed
	@Scripts/install-dependencies.sh trans-de-en chromium libxml2-utils python3-venv
	$(MAKE) lint build
	$(SWIFT) build --build-tests
	TLCHECK_BINARY=$(CURDIR)/$(BINARY) $(SWIFT) test --skip-build --disable-xctest
	Scripts/test-outputs.sh $(BINARY)
	Scripts/check-docs.sh $(BINARY)

## lint       complain of what swift-format would change
lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

## format     change it
format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

## docs       write docs/rules, a page a rule family, from the rules themselves
docs: build
	rm -rf docs/rules
	$(BINARY) rules --config none --format markdown --output-dir docs/rules

## bench      time the program beside its peers
bench: build
	Scripts/bench.sh $(BINARY)
	Scripts/bench-rules.sh $(BINARY)

## deb        make a Debian package in .build
deb:
	@Scripts/install-dependencies.sh dpkg-dev binutils chrpath lintian
	$(MAKE) build
	@Scripts/make-deb.sh $(BINARY)

## install    copy the program to $(PREFIX)/bin
install: build
	install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/tlcheck

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/tlcheck

## deps       install the Debian packages that are missing
deps:
	@Scripts/install-dependencies.sh

embed:
	@Scripts/embed-data.sh

clean:
	rm -rf .build
