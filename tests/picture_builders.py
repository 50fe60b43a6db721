"""Heads of pictures, and small whole ones, made by hand for tests."""

import struct
import zlib


def png_head(width: int, height: int) -> bytes:
    """Return the beginning of a PNG file of this size."""
    fields = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", fields)


def png(width: int, height: int) -> bytes:
    """Return a whole PNG file, grey."""
    rows = (b"\x00" + b"\x80" * 3 * width) * height
    return png_head(width, height) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def jpeg_head(width: int, height: int, marker: int = 0xC0) -> bytes:
    """Return the beginning of a JPEG file of this size, as a camera writes it."""
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    size = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + app + bytes((0xFF, marker)) + size


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
