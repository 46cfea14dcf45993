# Two commands: `make run` starts a demo portal, `make test` tests the code.
# PORT=8001 chooses another port, PYTHON=python3.13 another Python, VENV=folder
# another virtual environment.

PORT ?= 8000
VENV ?= .venv
export PORT
export PORTAL_VENV := $(VENV)

# The first Python that is new enough; an old one, so that it can say so; else none.
# Names that are only stubs (no such version behind them) fail to run and are passed by.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell \
	for name in python3 python3.13 python3.14 python3.12 python3.11; do \
		if $$name -c '$(NEW_ENOUGH)' >/dev/null 2>&1; then echo $$name; exit; fi; \
	done; echo python3)
START = "$(PYTHON)" -m portal.operations.start
IN_VENV = "$(VENV)/bin/python"
CHECKED = PORTAL_VAR="$(VENV)/check" SECRET_KEY=only-for-the-check-0123456789-abcdefghijklmnopqrstuvwxyz

.DEFAULT_GOAL := help
.PHONY: help run reset test check words python environment

help:
	@echo "make run     a demo portal on http://localhost:$(PORT); the first time takes some minutes"
	@echo "make reset   take the demo's data away"
	@echo "make test    all tests that this machine can run; the end says which were left out"
	@echo "make check   format, types, rooms, migrations, safety, words"
	@echo "make words   bring the message catalogues up to the code"

python:
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "There is no Python on this machine: the portal needs Python 3.11 or newer." >&2; \
		echo "  What to do: Debian and Ubuntu: sudo apt install python3 python3-venv" >&2; \
		exit 1; }

environment: python
	@$(START) environment requirements-dev.txt

run: python
	@exec $(START) run

reset: python
	@$(START) reset

test: environment
	@echo "Running the tests"
	@$(IN_VENV) -m pytest -n auto $(TESTS)

words: environment
	@$(CHECKED) $(IN_VENV) manage.py extract_catalogues

check: environment
	@echo "1/7 format"
	@$(IN_VENV) -m ruff format --check .
	@echo "2/7 lint"
	@$(IN_VENV) -m ruff check .
	@echo "3/7 types"
	@$(IN_VENV) -m mypy
	@echo "4/7 rooms: who may import whom"
	@$(VENV)/bin/lint-imports
	@echo "5/7 migrations"
	@$(CHECKED) $(IN_VENV) manage.py makemigrations --check --dry-run
	@echo "6/7 safety of a city's own portal"
	@$(CHECKED) DJANGO_SETTINGS_MODULE=portal.settings.production \
		ALLOWED_HOSTS=portal.example.org PORTAL_URL=https://portal.example.org \
		ENCRYPTION_KEYS=b25seS1mb3ItdGhlLWNoZWNrLW9ubHktZm9yLWNoZWM= \
		$(IN_VENV) manage.py check --deploy --fail-level WARNING
	@echo "7/7 words"
	@$(CHECKED) $(IN_VENV) manage.py check_catalogues
