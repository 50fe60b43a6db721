"""Names of records that stay unique when desks are joined."""

import os

UID_BYTES = 16


def new_uid() -> str:
    """Return a random name of 32 hexadecimal digits."""
    return os.urandom(UID_BYTES).hex()


def new_uids(count: int) -> list[str]:
    """Return that many random names, sorted so that an index takes them in one sweep."""
    digits = os.urandom(UID_BYTES * count).hex()
    width = UID_BYTES * 2
    return sorted(digits[start : start + width] for start in range(0, len(digits), width))
