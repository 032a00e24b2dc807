"""`rcm-desktop`: with a command the command line, without one the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program; the exit status is 0 done, 1 refused, 2 usage."""
    if _wants_window(sys.argv[1:]):
        from rcm_desktop.ui.application import run

        return run(sys.argv)
    from rcm_desktop.cli.main import run_command

    return run_command(sys.argv[1:])


def _wants_window(arguments: list[str]) -> bool:
    """No command means the window; a workspace may be named for it."""
    return not arguments or (len(arguments) == 2 and arguments[0] == "--workspace")


if __name__ == "__main__":
    sys.exit(main())
