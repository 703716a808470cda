"""`python -m dashboard` is the command `corridor-atlas`."""

import sys

from dashboard.cli import main

sys.exit(main())
