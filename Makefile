# make run   set everything up and open the window (without a display: the headless demo)
# make test  set everything up and run the tests
VENV ?= .venv
BIN := $(VENV)/bin
export VENV

.PHONY: run test lint format translations benchmarks demo clean

run:
	@sh packaging/setup.sh run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/rcm-desktop; \
	else \
		echo "There is no display here, so the main job runs without a window:"; \
		$(BIN)/rcm-desktop demo --out demo-out; \
	fi

demo:
	@sh packaging/setup.sh run
	$(BIN)/rcm-desktop demo --out demo-out

test:
	@sh packaging/setup.sh test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist loadfile

lint:
	@sh packaging/setup.sh test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python packaging/translations.py --check

format:
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations:
	$(BIN)/python packaging/translations.py

benchmarks:
	@sh packaging/setup.sh test
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) demo-out build dist .mypy_cache .ruff_cache .hypothesis
