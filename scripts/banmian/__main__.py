"""``python -m banmian`` is ``banmian``."""

import sys

from .cli import main

sys.exit(main())
