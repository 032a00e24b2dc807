"""`rcm-desktop`: with a command the command line, without one the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program; the exit status is 0 done, 1 refused, 2 usage."""
    if len(sys.argv) == 1:
        from rcm_desktop.ui.application import run

        return run(sys.argv)
    from rcm_desktop.cli.main import run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
