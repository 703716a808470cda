from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Event

import pytest

from dashboard.library.byte_cache import ByteCache

Ask = Callable[[ByteCache, str], bytes]
_PATIENCE = 10  # s, where a test would otherwise wait for ever


@pytest.fixture
def ask() -> Ask:
    """Ask for what is made of a key and of how often something has been made."""
    turns = count(1)

    def give(cache: ByteCache, key: str) -> bytes:
        return cache.give(key, f"{key}{next(turns)}".encode)

    return give


def test_what_is_kept_is_made_once(ask: Ask) -> None:
    cache = ByteCache(1000)
    assert [ask(cache, "a") for _ in range(3)] == [b"a1"] * 3
    assert ask(cache, "b") == b"b2"


def test_the_least_used_makes_room(ask: Ask) -> None:
    cache = ByteCache(5)
    for key in "abac":
        ask(cache, key)
    assert ask(cache, "a") == b"a1"
    assert ask(cache, "b") == b"b4"


def test_what_is_larger_than_the_room_passes_by(ask: Ask) -> None:
    cache = ByteCache(5)
    ask(cache, "a")
    ask(cache, "too large")
    assert ask(cache, "a") == b"a1"


def test_who_wants_the_same_waits_and_nobody_else() -> None:
    cache = ByteCache(1000)
    begun, let = Event(), Event()
    made: list[str] = []

    def make_slowly() -> bytes:
        made.append("slow")
        begun.set()
        assert let.wait(_PATIENCE)
        return b"slow"

    with ThreadPoolExecutor() as readers:
        slow = [readers.submit(cache.give, "slow", make_slowly) for _ in range(2)]
        assert begun.wait(_PATIENCE)
        quick = readers.submit(cache.give, "quick", lambda: b"quick")
        assert quick.result(_PATIENCE) == b"quick"
        let.set()
        assert [one.result(_PATIENCE) for one in slow] == [b"slow"] * 2
    assert made == ["slow"]


def test_what_failed_is_made_anew() -> None:
    cache = ByteCache(1000)
    with pytest.raises(ZeroDivisionError):
        cache.give("a", lambda: bytes(1 // 0))
    assert cache.give("a", lambda: b"a") == b"a"
