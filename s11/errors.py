"""Why a command could not run."""


class S11Error(Exception):
    """Something outside the files' content stopped the work: told in one sentence, with a hint.

    What is wrong *inside* a return or a pack is never raised; it is a :class:`s11.findings.Finding`.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
