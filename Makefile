# The one door: `make check` before a change lands. It runs .ci/run; the rest are shortcuts for the time between.

python = .venv/bin/python

.PHONY: check test clients fix docs bench

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

# Of the tests, those that hold the tutorial, the README and the page on file formats against the code.
docs: .venv
	$(python) -m pytest --quiet tests/docs

# How long the commands take, beside an empty Python process.
bench: .venv
	$(python) benchmarks/run.py

.venv: pyproject.toml
	python3 -m venv .venv
	$(python) -m pip install --quiet --editable '.[dev]'
	touch .venv
