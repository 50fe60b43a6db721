"""Where the files that ship with lmdesk lie, in a checkout, a wheel and a frozen program."""

from pathlib import Path


def bundled(*parts: str) -> Path:
    """Return the path of a bundled file or folder, such as `bundled("db", "vocab", "titles.csv")`.

    The wheel carries `db` and `resources` inside the package; a checkout has them beside it.
    """
    package = Path(__file__).resolve().parent
    inside = package.joinpath(*parts)
    return inside if inside.exists() else package.parent.joinpath(*parts)
