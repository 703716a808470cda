"""What is wrong with an atlas: where, what, and how to mend it."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; an empty feature or field says: all of it."""

    file: str
    feature: str
    field: str
    message: str
    remedy: str

    def __str__(self) -> str:
        """Everything on one line, with characters that cannot be seen escaped."""
        place = ", ".join(filter(None, (self.file, self.feature, self.field)))
        return _show(f"{place}: {self.message}. {self.remedy}.")


class AtlasError(Exception):
    """An atlas that cannot be read; its text is one line for the reader."""

    def __init__(self, *problems: Problem) -> None:
        """Take at least one problem."""
        self.problems = problems
        others = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{others}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file and, where it is known, a feature."""

    file: str
    feature: str = ""

    def problem(self, field: str, message: str, remedy: str) -> Problem:
        """Say what is wrong with a field here."""
        return Problem(self.file, self.feature, field, message, remedy)


class Findings:
    """Problems gathered on the way, one for each file, feature and field."""

    def __init__(self) -> None:
        """Start with none."""
        self._problems: dict[tuple[str, str, str], Problem] = {}
        self._net = _Net(self)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """In the order in which they were found."""
        return tuple(self._problems.values())

    def add(self, *problems: Problem) -> None:
        """Keep the first problem of each place: what follows is its echo."""
        for problem in problems:
            key = (problem.file, problem.feature, problem.field)
            self._problems.setdefault(key, problem)

    def catch(self) -> AbstractContextManager[None]:
        """Gather what an AtlasError in the block carries, and go on."""
        return self._net

    def refuse(self) -> None:
        """Raise an AtlasError of all that was found, if anything was."""
        if self._problems:
            raise AtlasError(*self.problems)


@dataclass(frozen=True, slots=True)
class _Net(AbstractContextManager[None]):
    """Catches for findings; one serves all blocks, of which there are millions."""

    findings: Findings

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        """Keep the problems of an AtlasError; anything else goes on its way."""
        if not isinstance(error, AtlasError):
            return False
        self.findings.add(*error.problems)
        return True


def quote(value: object) -> str:
    """Quote a value from a file as a reader can see it, cut if it is long."""
    text = value if isinstance(value, str) else repr(value)
    return f"“{text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}”"


def _show(text: str) -> str:
    return "".join(
        character
        if character.isprintable()
        else character.encode("unicode_escape").decode("ascii")
        for character in text
    )
