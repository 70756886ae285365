"""`make bench`: print every table of docs/PERFORMANCE.md; stories named after it (`STORY=…`) are measured as well."""

import asyncio
import sys
from pathlib import Path

from bench import saving, telling, watching

if __name__ == "__main__":
    asyncio.run(saving.report())
    asyncio.run(telling.report([Path(word) for word in sys.argv[1:]]))
    asyncio.run(watching.report())
