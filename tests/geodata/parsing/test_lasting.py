"""The collector rests while what stays is made, and works again afterwards."""

import gc

import pytest

from geodata.parsing.lasting import make_lasting


def test_the_collector_rests_in_the_block_only() -> None:
    with make_lasting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), make_lasting():
        raise ValueError("broken")  # noqa: EM101 - a test's own
    assert gc.isenabled()


def test_a_block_within_another_does_not_wake_it() -> None:
    with make_lasting():
        with make_lasting():
            pass
        assert not gc.isenabled()
