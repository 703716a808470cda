"""Names in a language, told from many by script and sound."""

import pytest

from geodata.building.ground.spelling import choose_name


@pytest.mark.parametrize(
    ("language", "english", "names", "wanted"),
    [
        ("ru", "Gyumri", ["Ленинакан", "Гюмри", "Ґюмрі"], "Гюмри"),
        ("hy", "Goris", ["Գորիս", "Горис"], "Գորիս"),
        ("ka", "Tbilisi", ["თბილისი", "Тифлис"], "თბილისი"),
        ("fa", "Tabriz", ["تبریز", "توريس"], "تبریز"),
        ("az", "Ganja", ["Gence", "Gəncə", "Gyandzha"], "Gəncə"),
        ("ru", "Gyumri", ["Ленинакан"], None),
        ("ru", "Gyumri", ["Ґюмрі", "Гјумри"], None),
        ("az", "Goris", ["Goris"], None),
        ("hy", "Goris", [], None),
    ],
)
def test_choice(
    language: str, english: str, names: list[str], wanted: str | None
) -> None:
    assert choose_name(language, english, names) == wanted
