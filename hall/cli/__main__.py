"""`python -m hall.cli`."""

import sys

from hall.cli.main import main

sys.exit(main())
