"""How a command ends, seen from outside: what is printed, and with which exit status."""

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.wording import cli as say

Out = Callable[[str], None]
"""Takes one line of output, or several."""
DONE, REFUSED, USAGE, STORAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130


def ended(run: Callable[[Out], int | None]) -> int:
    """The exit status of `run`. Its lines are printed when it is over, what went wrong is said in one line on stderr."""
    lines: list[str] = []
    try:
        code = run(lines.append) or DONE
    except Refused as error:
        return _said(str(error), REFUSED)
    except StorageError as error:
        return _said(str(error), STORAGE)
    except SystemExit as leaving:
        return _printed("", leaving.code if isinstance(leaving.code, int) else DONE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets one line and the rest goes to a log
        from rebound_tui.cli.crash import kept

        return _said(kept(error), BUG)
    return _printed("".join(f"{line}\n" for line in lines), code)


def note(text: str) -> None:
    """Say something beside the output, at once."""
    if sys.stderr is not None:
        from rebound_tui.services.texts import visible

        print(visible(text), file=sys.stderr, flush=True)


def as_utf8() -> None:
    """Print in UTF-8 whatever the locale says: JSON is UTF-8."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def _said(text: str, code: int) -> int:
    note(text)
    return _printed("", code)


def _printed(text: str, code: int) -> int:
    if sys.stdout is None:
        return code
    try:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_output()
    except OSError as error:
        _close_output()
        note(say.CANNOT_PRINT.format(why=os.strerror(error.errno or 0)))
        return code or REFUSED
    return code


def _close_output() -> None:
    """Let nothing more be written where nothing can be, not by Python at its end either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
