"""``python -m banmian`` is ``banmian``."""

import sys

try:
    from .cli import main

    sys.exit(main())
except KeyboardInterrupt:  # before the command line knows what it was asked for
    sys.exit(130)
