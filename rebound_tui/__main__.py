"""`python -m rebound_tui` is `rebound-tui`."""

import sys

from rebound_tui.cli.main import main

sys.exit(main())
