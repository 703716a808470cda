"""Every colour of the product, once: a token and its value in each theme.

Style sheets use a token as the custom property ``--token``; the map takes it
from `PALETTES`. Hues of marks keep at least 3:1 to land and water (WCAG 2.2,
1.4.11) and differ in lightness too, so that greyscale readers tell them apart.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Theme = Literal["light", "dark"]
Palette = Mapping[str, str]

_TOKENS = (
    # token, light, dark
    ("page", "#f3f1ec", "#101317"),
    ("panel", "#ffffff", "#191d22"),
    ("raised", "#f7f5f1", "#22272d"),
    ("rule", "#d8d4ca", "#363d45"),
    ("control", "#7b7f82", "#7d8791"),
    ("ink", "#1b2126", "#e8ebee"),
    ("muted", "#535c64", "#a9b3bd"),
    ("accent", "#0a5a78", "#74c6e4"),
    ("on-accent", "#ffffff", "#0d1a21"),
    ("notice", "#fff3cf", "#3a3113"),
    ("differs", "#b8860b", "#ffd75e"),
    # the ground
    ("land", "#f4f0e6", "#24282e"),
    ("water", "#cbdde8", "#14212d"),
    ("coast", "#93afc0", "#3b566b"),
    ("water-label", "#2d617f", "#86aec8"),
    ("label", "#3d464d", "#c3cbd2"),
    ("halo", "#fbf9f4", "#15181c"),
    # borders by status
    ("border", "#756f66", "#98958f"),
    ("border-open", "#a0322b", "#f08a80"),
    ("border-agreed", "#2f6b3c", "#7fc98f"),
    ("border-control", "#7a4a86", "#cf9fdb"),
    ("border-past", "#8a5a12", "#dfae5c"),
    # who holds a place: the actors of sides in their order, and all others
    ("side-1", "#1a6f8f", "#63b7d6"),
    ("side-2", "#a85a00", "#f0a74a"),
    ("side-3", "#6b4a9e", "#b79cf0"),
    ("side-4", "#4a6b1f", "#9fcf6a"),
    ("held-other", "#3f4a54", "#c9d2da"),
    ("held-disputed", "#6b6b6b", "#a8a8a8"),
    ("held-unknown", "#837d6d", "#7f7b71"),
    # corridors by mode
    ("rail", "#8e2440", "#f08aa3"),
    ("road", "#74591a", "#d9ba6a"),
    ("sea", "#1f5fa8", "#7db5f2"),
    ("pipeline", "#5f5f66", "#b0b0ba"),
    # events
    ("meeting", "#54368c", "#c0a5f2"),
    ("agreement", "#1d6b46", "#7fd0a5"),
    ("statement", "#4b5b6b", "#b3c2d1"),
    ("conflict", "#b3261e", "#ff9a90"),
    ("mission", "#1f5fa8", "#7db5f2"),
    ("infrastructure", "#74591a", "#d9ba6a"),
    ("arms", "#7d1f5c", "#ee9ccf"),
    # series of charts: neighbours differ in lightness too
    ("chart-1", "#0a5a78", "#74c6e4"),
    ("chart-2", "#c2692a", "#f0a06a"),
    ("chart-3", "#5b3f96", "#b9a3f0"),
    ("chart-4", "#3f9560", "#7fd0a0"),
    ("chart-5", "#8f2457", "#f191bd"),
    ("chart-6", "#92801f", "#d9c56a"),
    ("chart-7", "#3b4a8f", "#98a8f0"),
    ("chart-8", "#7d858c", "#a3adb6"),
    # stances, at one look: for, with conditions, against, neither
    ("stance-for", "#1c7358", "#5fc6a1"),
    ("stance-conditions", "#e0b03c", "#e3bf62"),
    ("stance-against", "#9c2a55", "#f08bb2"),
    ("stance-neither", "#d3d7da", "#444c54"),
    ("on-stance-conditions", "#1b2126", "#191d22"),
    ("on-stance-neither", "#1b2126", "#e8ebee"),
    # corridors by state, the more of them there is the darker
    ("state-operational", "#0a4a63", "#8fd6f0"),
    ("state-under_construction", "#c2692a", "#e08a4d"),
    ("state-suspended", "#7a5aa8", "#a98bd6"),
    ("state-proposed", "#6d9a86", "#5f8f7b"),
    ("state-missing", "#c98f88", "#8a5550"),
    ("state-unknown", "#b9b4a9", "#59626b"),
    # sites
    ("base", "#5c1f1f", "#e8a6a0"),
    ("crossing", "#2a4b2f", "#a5d3ab"),
    ("transport", "#3c4654", "#b9c4d3"),
    # villages
    ("village", "#0f5f57", "#6fd0c4"),
)

PALETTES: Mapping[Theme, Palette] = MappingProxyType(
    {
        "light": MappingProxyType({token: light for token, light, _ in _TOKENS}),
        "dark": MappingProxyType({token: dark for token, _, dark in _TOKENS}),
    },
)


def write_properties() -> str:
    """Write the palettes as CSS: the reader's system decides unless the page says."""
    light, dark = (
        "".join(f"--{token}:{value};" for token, value in PALETTES[theme].items())
        for theme in ("light", "dark")
    )
    return (
        f":root{{color-scheme:light;{light}}}"
        f"@media(prefers-color-scheme:dark){{:root:not([data-theme=light])"
        f"{{color-scheme:dark;{dark}}}}}"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}"
    )
