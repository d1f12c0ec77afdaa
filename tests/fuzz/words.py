"""What people, other programs and attackers type: words, days, figures and ids."""

from datetime import date, timedelta

from tests.fuzz.dice import Dice
from tests.render.hostile import HOSTILE

TODAY = date(2026, 11, 22)

CANARIES = ("Zuleika Quillfeather", "z.quillfeather@oddmere.example", "01999 888 777")
"""What stands in personal fields and nowhere else."""

PHRASES = (
    "In place.", "TBC", "TODO", "[insert date]", "lorem ipsum dolor", "N/A", "see above", "as last year", "",
    "27 tenants are now engaging", "23 of 31 staff", "12 (40 %)", "100% of all hub staff", "31 of 40 (12%)",
    "1,204 people", "two children", "1 child", "0 of 0", "5 out of 3", "50 per cent", "child A, aged 7",
    "born 1/2/2015", "DOB 3 May 2016", "Mr Jones of Housing", "Ms O'Neill", "j.smith@thameford.example",
    "07700 900123", "QQ 12 34 56 C", "943 476 5919", "Working Together 2013", "Every Child Matters",
    "Children Act 1989", "the ISA", "CRB checks", "LSCB", "MASH", "DBS (", "policy dated 2019", "£5,000",
    "http://thameford.example/a?b=c", "Head of Housing", "Jane Smith", "All", "everyone",
    "the Safeguarding Coordinator leads, and staff know who it is", "quarterly", "2025/26", "April to June 2026",
    "Q1",
    "Contractors and commissioned services keep to our policy, and grants are given on that condition.",
    "All managers are trained every two years, and the training record is looked at by the board each May.",
    "Working Together to Safeguard Children 2010 and the Data Protection Act 1998 are followed throughout.",
    "We had 14 referrals and 9 of them led to a plan, so 64% of the families are safer (90% last year).",
)  # fmt: skip

ODD = (
    "\u202egnirts", "\ufeff", "zero\u200bwidth", "e\u0301\u0301\u0301", "\u0130\u0131\u00df\ufb01",
    "\u0663\u0664 of \u0665", "\u00bd of \u00b2", "\u2028", "\u00a0", "\x07", "\x1b[31m", "\U0001f600",
    "%s %d {0} ${x}", "::error::", "##vso[task]", "%0A", "a\nb", "a\r\nb", "\n\n", "\t", "\\", "'", '"', "null", "~",
    "no", "1e9",
)  # fmt: skip

TITLES = tuple(filter(None, PHRASES))

UNITS = (
    "1", "1 ", "(1", "a@", "a.", "@", ".", "- ", "0-", "%", "A.", "of ", "07", " ", "\u201c", "[", "{", "(", "Mr ",
    "A", "AB ", "1 of ", "10%", "child ", "aged ", "\n", "a\n", "1/", "2026-", "x" * 50, "\u00e9", "\u0301", "#",
    ": ", "' ", "born ", "e.g. ",
)  # fmt: skip

COUNTS = ("0", "1", "1", "2", "3", "5", "11", "27", "41", "60")
FIGURES = ("0", "1", "1", "2", "50", "75", "90", "100", "100", "0.5", "200/3", "33.3")

STANDARDS = ("1", "2", "1", "2", "3", "4.10", "9", "\u0661")
CRITERIA = ("1.1", "1.2", "2.1", "1.1", "1.2", "2.1", "2.2", "1", "2", "9.9", "1.10", "\ud7ff")
RESPONSES = ("met", "partly", "not_met", "not_applicable", "met", "partly", "mett", "Met", "MET", "")
RATINGS = ("blue", "green", "amber", "red", "green", "Green", "grene", "purple", "not_rated", "")
ITEMS = ("E01", "E02", "E03", "A01", "A02", "E01", "E1", "e01", "E" * 90, "E@x.y")
DIRECTORATES = ("Housing", "Leisure", "housing", "Licensing", "Adults, and others")
BOARDS = ("TSCB", "Thameford Safeguarding Children Board", "OSCB", "tscb")
BODIES = ("Cabinet", "Overview and Scrutiny Committee", "cabinet", "Council")
CODES = ("S11-301", "S11-203", "S11-302", "S11-312", "S11-501", "S11-001", "S11-999", "301", "s11-301", "S11-901")
PATHS = (
    "answers/1.1",
    "answers",
    "answers/1.1/evidence",
    "evidence/E01",
    "actions/A01/due",
    "/",
    "",
    "answers/*",
    "1.1",
    "..",
)
QUESTIONS = ("q1", "q2", "q9")
REPLIES = ("yes", "no", "not sure", "Yes", "")
DAYS = (
    "2025-04-01", "2026-03-31", "2026-11-22", "2026-11-23", "2026-11-21", "2024-02-29", "2025-02-29", "0001-01-01",
    "9999-12-31", "9999-01-01", "30 June 2026", "31/06/2026", "30/06/2026", "1 june 2026", "30 Jun 2026", "2026-6-30",
    "2026", "soon", "", "2026-13-01", "0000-01-01", "00/00/0000", "\u0663/\u0663/2026", "2026-11-22 ",
    "31 February 2026", "2026-11-22T00:00:00",
)  # fmt: skip
NUMBERS = (
    "0", "1", "2", "3", "5", "12", "27", "41", "60", "99", "100", "50", "75", "0.5", "200/3", "33.3", "1/3",
    "999999999", "0/7", "-1", "101", "1,000", "1e3", "nan", "half", "", "0.000000001", "1/999999999", "100.0", "+5",
    "00012",
)  # fmt: skip


def text(dice: Dice) -> str:
    """Something that somebody typed where text is meant."""
    kind = dice.below(100)
    if kind < 60:
        return dice.pick(PHRASES)
    if kind < 80:
        return " ".join(dice.pick(PHRASES) for _ in range(2 + dice.below(4)))
    if kind < 88:
        return dice.pick(HOSTILE)
    if kind < 94:
        return dice.pick(ODD)
    if kind < 98:
        return "".join(dice.pick((*ODD, *HOSTILE, *PHRASES)) for _ in range(3))
    return repeated(dice)


def title(dice: Dice) -> str:
    """Something that somebody typed where a name is meant, and something odd now and then."""
    return text(dice) if dice.one_in(50) else dice.pick(TITLES)


def repeated(dice: Dice) -> str:
    """The same few characters over and over, and an end that may not fit: what slow patterns stumble over."""
    unit = dice.pick(UNITS) + (dice.pick(UNITS) if dice.one_in(2) else "")
    most = 12_000 if dice.one_in(20) else 800
    return unit * (dice.below(most) // len(unit) + 1) + dice.pick(UNITS)


def day(dice: Dice) -> str:
    """A date, or what was typed for one."""
    return dice.pick(DAYS) if dice.one_in(4) else real_day(dice)


def real_day(dice: Dice) -> str:
    """A date of the last three years or the next."""
    return (TODAY + timedelta(days=dice.below(1600) - 1100)).isoformat()


def number(dice: Dice) -> str:
    """A percentage or a weight, or what was typed for one."""
    return dice.pick(NUMBERS) if dice.one_in(40) else dice.pick(FIGURES)


def count(dice: Dice) -> str:
    """How many there are of something, or what was typed for it."""
    return dice.pick(NUMBERS) if dice.one_in(20) else dice.pick(COUNTS)
