"""Why a file is refused, said by those who look at bytes and do not know the file's name."""


class Refused(Exception):  # noqa: N818 -- it becomes an LmdeskError as soon as the path is known
    """An expected refusal on the way to `LmdeskError`: its code, and params but for `path`."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
