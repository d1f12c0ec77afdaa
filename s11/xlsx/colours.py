"""The colours of a workbook as six hexadecimal digits, however it names them."""

from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

from s11.xlsx.markup import Node, decimal

BLACK, WHITE = "000000", "FFFFFF"

_BASIC = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_INDEXED = (
    *_BASIC, *_BASIC,
    "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
    "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF",
    "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF",
    "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
    "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696",
    "003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333",
)  # fmt: skip
"""What Excel has shown for a number since it had no others."""

_SCHEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
           "folHlink")  # fmt: skip
"""The colours of a theme, in the order in which cells count them."""

_OFFICE = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1",
           "954F72")  # fmt: skip


class Palette(NamedTuple):
    """What a workbook's own names for colours stand for."""

    theme: tuple[str, ...] = _OFFICE
    indexed: tuple[str, ...] = _INDEXED

    def colour(self, node: Node, automatic: str | None) -> str | None:
        """The colour that an element names; ``automatic`` where it names none; ``None`` where nobody can tell."""
        if "rgb" in node.attributes:
            found = _digits(node.get("rgb"))
        elif "theme" in node.attributes:
            found = _at(self.theme, node.number("theme", -1))
        elif "indexed" in node.attributes and node.number("indexed", -1) not in {64, 65}:
            found = _at(self.indexed, node.number("indexed", -1))
        else:
            return automatic
        return found and _tinted(found, decimal(node.get("tint")))


def palette(theme: Node, styles: Node) -> Palette:
    """The palette of a workbook from its theme and its styles; Excel's own where it has none."""
    scheme = theme.find("themeElements", "clrScheme")
    named = [_scheme_colour(scheme.find(name)) for name in _SCHEME]
    own = [_digits(each.get("rgb")) for each in styles.all("colors", "indexedColors", "rgbColor")]
    return Palette(
        tuple(found or usual for found, usual in zip(named, _OFFICE, strict=True)),
        tuple(colour or BLACK for colour in own) or _INDEXED,
    )


def _scheme_colour(node: Node) -> str | None:
    return _digits(node.find("srgbClr").get("val")) or _digits(node.find("sysClr").get("lastClr"))


def _digits(text: str) -> str | None:
    """The last six of six or eight hexadecimal digits: the first two of eight say how opaque it is."""
    digits = text[-6:].upper()
    return digits if len(text) in {6, 8} and all(digit in "0123456789ABCDEF" for digit in digits) else None


def _at(colours: tuple[str, ...], position: int) -> str | None:
    return colours[position] if 0 <= position < len(colours) else None


def _tinted(colour: str, tint: float) -> str:
    """A colour made lighter, or darker when the tint is negative."""
    if not tint:
        return colour
    tint = max(-1.0, min(1.0, tint))
    hue, light, saturation = rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(channel * 255):02X}" for channel in hls_to_rgb(hue, light, saturation))
