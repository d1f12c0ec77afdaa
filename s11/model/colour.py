"""Colours that a board names for its ratings, and the ink that can be read on them."""

import re

LEAST_CONTRAST = 4.5
"""What the accessibility guidelines (WCAG 2.2, AA) ask between text and what is behind it."""

INKS = ("FFFFFF", "0B0C0C")
"""White, and a black that is easier on the eyes than the blackest."""

_COLOUR = re.compile(r"#?([0-9A-F]{6})", re.IGNORECASE)


def digits(colour: str) -> str | None:
    """The six hexadecimal digits of a colour written ``#4B9B7D``; ``None`` when it is not one."""
    found = _COLOUR.fullmatch(colour)
    return found[1].upper() if found else None


def ink_on(colour: str) -> str:
    """The ink that is easiest to read on a colour."""
    return max(INKS, key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """How far apart two colours are for the eye: from 1 for the same to 21 for black on white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
