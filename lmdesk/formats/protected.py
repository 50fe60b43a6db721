"""Opens workbooks that are locked by a password, where the optional library is there."""

import io
from typing import BinaryIO

from lmdesk.formats.refusal import Refused


def unlock(stream: BinaryIO, password: str | None) -> BinaryIO:
    """Return the workbook inside a locked file, in memory.

    Raises Refused `file_protected` without a password, `password_wrong`, or
    `password_unsupported` when the optional library msoffcrypto-tool is not installed or does
    not know the kind of lock.
    """
    if not password:
        raise Refused("file_protected")
    try:
        import msoffcrypto
        from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError
    except ImportError as error:
        raise Refused("password_unsupported") from error
    opened = io.BytesIO()
    stream.seek(0)
    try:
        office = msoffcrypto.OfficeFile(stream)
        office.load_key(password=password)
        office.decrypt(opened)  # fails when what comes out is no workbook
    except InvalidKeyError as error:
        raise Refused("password_wrong") from error
    # msoffcrypto says NotImplementedError of ways to lock a file that it does not know.
    except (DecryptionError, FileFormatError, NotImplementedError) as error:
        raise Refused("password_unsupported") from error
    opened.seek(0)
    return opened
