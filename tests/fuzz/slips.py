"""Text that somebody typed who never meant to write YAML: a grammar of lines, and of the slips made in them."""

from tests.fuzz import words
from tests.fuzz.dice import Dice
from tests.fuzz.files import PACK, RETURN, Files

HEADS = {
    RETURN: "format: s11-return/1\npack: test\nagency: {name: Thameford District Council, kind: district council}\n"
    "period: {from: 2025-04-01, to: 2026-03-31}\nstatus: draft\nanswers:\n",
    "housing.yaml": "format: s11-contribution/1\ndirectorate: Housing\nanswers:\n",
    "register.yaml": "format: s11-register/1\nactions:\n",
    PACK: "format: s11-pack/1\nid: test\ntitle: A board's audit\n",
}
NAMES = (RETURN, RETURN, RETURN, RETURN, "housing.yaml", "housing.yaml", "register.yaml", PACK)

KEYS = (
    "answers", "1.1", '"1.1"', "'2.1'", "response", "how_met", "evidence", "E01", "A01", "for", "actions",
    "judgements", '"1"', "rating", "because", "best_practice", "title", "kind", "where", "dated", "outcome", "count",
    "out_of", "period", "from", "due", "owner", "status", "contacts", "completed_by", "name", "email", "survey",
    "results", "peer_review", "scrutiny", "sign_off", "submissions", "accept", "previous", "format", "pack", "agency",
    "standards", "criteria", "ratings", "needs", "id", "asks", "sign off", "How met", "key", "a b", "\u00e9t\u00e9",
    "\U0001f600", "?", "- x", "null", "~", "<<", "=", "a'b", 'a"b', "#key", "key ",
)  # fmt: skip

BROKEN = (
    '"not closed', "'not closed", '"one" and more', "'it's'", '"say "this" now"', '"\\q"', '"\\u12"', '"\\x07"',
    '"\\u202e"', "[a, b", "{a: b", "[a: b: c]", "{a, b: }", "a]", "}", "[,]", "{,}", "[a,,b]", "]", "|", ">", "|text",
    "> text", "|2", "|-", ">+9", "&anchor", "&a x", "*alias", "*", "&", "!tag x", "!!int 3", "!", "!<tag:x> y", "%",
    "@home", "`code`", "- - - x", "? x", "? ", ": x", "a: b: c", "note: this: that", "10:30", "http://x.example",
    "C:\\policies", "# comment", "a #b", "a # b c d e", "#FF0000", "94% done #2", "- x", "-x", "--- x", "---", "...",
    "%YAML 1.1", "%TAG ! x", "\t", "a\tb", "\u00a0x", "x\u00a0: y", "<<: *a", "\x07", "\x00", "\x7f", "\x85",
    "\u2028", "\ufeff", "\ufffe", "\u200b", "\u202e", "a\rb", "\\", "'", '"', "", " ", "~", "null", "=",
)  # fmt: skip


def slips(dice: Dice) -> Files:
    """A file of a few lines with slips in them, in an encoding that may not be the right one."""
    name = dice.pick(NAMES)
    kind = dice.below(40)
    if kind == 0:
        return {name: dice.randbytes(dice.below(200))}
    if kind == 1:
        return {name: deep(dice).encode()}
    text = (HEADS[name] if dice.below(3) else "") + lines(dice)
    if kind == 2:
        text = text.replace(dice.pick(KEYS), "k" * dice.pick((127, 128, 1022, 1023, 1024, 1025, 1026, 6000)), 1)
    return {name: encoded(text, dice)}


def lines(dice: Dice) -> str:
    """Lines that go deeper and come back, most of them with a key."""
    end = "\r\n" if dice.one_in(10) else "\n"
    made, indent = [], 2
    for _ in range(1 + dice.below(dice.pick((4, 10, 20)))):
        made.append(_pad(indent, dice) + _line(indent, dice))
        indent = max(0, indent + dice.pick((0, 0, 0, 2, 2, -2, -2, -4, 1, -1, 4)))
    return end.join(made) + (end if dice.below(8) else "")


def _pad(indent: int, dice: Dice) -> str:
    if dice.one_in(40):
        return dice.pick(("\t", " \t", "\t ", "\u00a0 ", "  \t  "))
    return " " * indent


def _line(indent: int, dice: Dice) -> str:
    kind = dice.below(20)
    if kind < 13:
        return dice.pick(KEYS) + _colon(dice) + _value(indent, dice)
    if kind < 16:
        return "- " + (_line(indent, dice) if dice.one_in(2) else _value(indent, dice))
    return dice.pick(BROKEN) if kind < 18 else dice.pick(words.PHRASES)


def _colon(dice: Dice) -> str:
    return (
        dice.pick((":", "", "::", " : ", ":\t", "\uff1a", ":  ", ":\u00a0", ": -", " =")) if dice.one_in(15) else ": "
    )


def _value(indent: int, dice: Dice) -> str:
    kind = dice.below(20)
    if kind < 4:
        return ""
    if kind < 7:
        return dice.pick((*words.RESPONSES, *words.DAYS, *words.NUMBERS, *words.ITEMS))
    if kind < 10:
        return dice.pick(words.PHRASES)
    if kind < 15:
        return dice.pick(BROKEN)
    if kind < 16:
        return dice.pick(("|", ">", "|-", ">-")) + "".join(
            f"\n{' ' * (indent + 2)}{_value(indent, dice)}" for _ in range(2)
        )
    if kind < 17:
        return f"{dice.pick(words.PHRASES)}\n{' ' * dice.below(6)}{dice.pick(words.PHRASES)}"
    quote = dice.pick(("'", '"', "\u201c", "["))
    return quote + words.text(dice) + {"[": "]", "\u201c": "\u201d"}.get(quote, quote)


def deep(dice: Dice) -> str:
    """Things inside things inside things, about as deep as is allowed and far deeper."""
    levels = dice.pick((38, 39, 40, 41, 42, 60, 300, 3000))
    opening = dice.pick(("[", "{a: ", "- ", "[{a: ", "? ", "\n", "[[],", "{? "))
    if opening == "\n":
        return "".join(f"{' ' * (level % 400)}k:\n" for level in range(levels))
    return dice.pick(("", "a: ", "answers:\n  ")) + opening * levels + dice.pick(("", "x", "]" * levels, "}" * levels))


def encoded(text: str, dice: Dice) -> bytes:
    """A text as some program would save it."""
    kind = dice.below(60)
    if kind == 0:
        return text.encode(dice.pick(("utf-16", "utf-16-le", "utf-32", "utf-8-sig")), errors="replace")
    if kind == 1:
        return text.encode(dice.pick(("cp1252", "latin-1")), errors="replace")
    data = text.encode(errors="surrogatepass")
    if kind == 2:
        at = dice.below(len(data) + 1)
        return data[:at] + dice.randbytes(1 + dice.below(3)) + data[at:]
    if kind == 3:
        return dice.pick((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\xef\xbb\xbf", b"\xfe\xff", b"\x00")) + data
    return data
