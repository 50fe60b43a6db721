"""The one expected error: something a person caused or can mend, told in a sentence."""


class LmdeskError(Exception):
    """An expected refusal. `code` names the sentence in `lmdesk.wording`, `params` fill it.

    Anything that is not an LmdeskError (or `domain.progress.Cancelled`) is a bug.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
