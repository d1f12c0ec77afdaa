# The one door: `make check` before a change lands. It runs .ci/run; the rest are shortcuts for the time between.

python = .venv/bin/python

.PHONY: check test clients fix pages docs bench fuzz mutants

# Everything that must hold: tests, lint, types, layers, and the wheel in an empty folder.
check:
	S11_CLIENTS=optional .ci/run

test: .venv
	$(python) -m pytest --quiet

# What s11 writes, opened in LibreOffice, Chromium and pandoc. Those that are missing are installed where they can be.
clients: .venv
	.ci/clients
	$(python) -m pytest --quiet tests/clients

# What a machine can put right by itself.
fix: .venv
	$(python) -m ruff check --fix .
	$(python) -m ruff format .

# The files that are made from the code: the pages of the rules among them.
pages: .venv
	$(python) -m docs.generate

# Of the tests, those that hold the docs against the code, and run what stands in them.
docs: .venv
	$(python) -m pytest --quiet tests/docs

# How long the commands take, beside an empty Python process.
bench: .venv
	$(python) benchmarks/run.py
	$(python) benchmarks/growth.py

# A million inputs that nobody would type. What breaks a law is made small and left in tests/fuzz/found, where the
# tests replay it. Another seed makes others: make fuzz seed=2
seed = 1
fuzz: .venv
	$(python) -m tests.fuzz --inputs 1000000 --seed $(seed)

# Whether the tests notice small changes to the code. What was noticed once is tried again only when its module has
# changed. Two processes at once: make mutants jobs=2
jobs = 1
mutants: .venv
	$(python) -m tests.mutation --code-only --jobs $(jobs)

.venv: pyproject.toml
	python3 -m venv .venv
	$(python) -m pip install --quiet --editable '.[dev]'
	touch .venv
