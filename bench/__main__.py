"""`make bench`: print every table of docs/PERFORMANCE.md."""

import asyncio

from bench import saving

if __name__ == "__main__":
    asyncio.run(saving.report())
