"""One lock for each session, so that what changes a session happens one at a time."""

import asyncio


class GameSessionLockRegistry:
    """A pool of locks by session id, for one process."""

    def __init__(self) -> None:
        """Start with no lock."""
        self._locks: dict[str, asyncio.Lock] = {}
        self._pool_lock = asyncio.Lock()

    def lock_of(self, session_id: str) -> asyncio.Lock:
        """The session's lock: the same one on every call, made on the first."""
        return self._locks.setdefault(session_id, asyncio.Lock())

    async def get_session_lock(self, session_id: str) -> asyncio.Lock:
        """The session's lock, as the contract has it."""
        async with self._pool_lock:
            return self.lock_of(session_id)

    async def cleanup_session(self, session_id: str) -> None:
        """Drop a finished session's lock; the next call makes a new one.

        A lock that somebody holds stays, since dropping it would let two in at once: clean up after releasing it.
        """
        async with self._pool_lock:
            lock = self._locks.get(session_id)
            if lock is not None and not lock.locked():
                del self._locks[session_id]
