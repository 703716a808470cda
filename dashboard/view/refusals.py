"""Refusals: what cannot be given as asked, in plain sentences and with a status."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Final, NoReturn

from dashboard.texts import TEXTS


class RefusedError(ValueError):
    """Something cannot be given as asked; its text is plain sentences."""

    def __init__(self, words: str, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> None:
        """Take the sentences, and the status of the answer that holds them."""
        super().__init__(words)
        self.status = status


class BusyError(RefusedError):
    """Too many ask for what takes long; who asks again later will get it."""

    seconds: Final = 5
    """When to ask again."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(TEXTS["busy"], HTTPStatus.SERVICE_UNAVAILABLE)


def refuse(faults: Iterable[str]) -> None:
    """Raise RefusedError with all faults, each as a sentence; nothing for none."""
    sentences = [f"{fault.rstrip('.')}." for fault in dict.fromkeys(faults)]
    if sentences:
        raise RefusedError(" ".join(sentences))


def miss(text: str, known: Iterable[str] = ()) -> NoReturn:
    """Raise RefusedError (404) for an unknown name, telling those that there are."""
    words = TEXTS[text].format(known=", ".join(known))
    raise RefusedError(words, HTTPStatus.NOT_FOUND)
