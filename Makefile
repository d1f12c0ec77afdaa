# The one door: `make check` before a change lands. It runs .ci/run; the rest are shortcuts for the time between.

python = .venv/bin/python

.PHONY: check test fix docs bench

# Everything that must hold: tests, lint, types, layers, and the wheel in an empty folder.
check:
	.ci/run

test: .venv
	$(python) -m pytest --quiet

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
