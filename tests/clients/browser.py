"""Chromium, which opens pages at several sizes and on paper, and axe, which looks there for what keeps people out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Dialog, Page, PdfMargins, sync_playwright

from tests.clients.programs import module, program

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
)
"""Nothing but the page is looked for in the network."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
"""Every rule of WCAG 2.2 up to AA, and what axe holds to be good practice besides."""


class Size(NamedTuple):
    """How wide and high a window is, in CSS pixels, and whether the page is laid out for a screen or for paper."""

    name: str
    width: int
    height: int
    media: Literal["screen", "print"] = "screen"


DESKTOP = Size("desktop", 1280, 800)
PHONE = Size("phone", 360, 740)
ZOOMED = Size("zoomed to 400 %", 320, 256)
PAPER = Size("paper", 718, 1047, "print")
"""A4 with margins of a centimetre, at 96 pixels an inch."""


class Seen(NamedTuple):
    """What there is to see on a page as it is laid out: see ``look.js`` for each.

    ``happened`` is what was asked of the network beside the page itself, and whatever complained or opened a dialogue.
    """

    happened: list[str]
    shown: list[str]
    hidden: list[str]
    beyond: list[str]
    cut: list[str]
    crowded: list[str]
    active: list[str]
    loose: list[str]
    tables: list[tuple[str, float]]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    found = program("Chromium", *CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, file: Path, size: Size, happened: list[str], *, scripts: bool = True) -> Iterator[Page]:
    """A file as a page in a window of some size. What happens is added to a list."""
    context = browser.new_context(viewport={"width": size.width, "height": size.height}, java_script_enabled=scripts)
    page = context.new_page()
    page.on("console", lambda message: happened.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: happened.append(f"error: {error}"))
    page.on("request", lambda request: happened.append(f"request: {request.url}"))

    def dismiss(dialogue: Dialog) -> None:
        happened.append(f"dialogue: {dialogue.message}")
        dialogue.dismiss()

    page.on("dialog", dismiss)
    page.emulate_media(media=size.media)
    page.goto(file.as_uri())
    happened.remove(f"request: {file.as_uri()}")
    yield page
    context.close()


def look(browser: Browser, file: Path, size: Size, *, scripts: bool = True) -> Seen:
    """What there is to see on a page in a window of some size."""
    happened: list[str] = []
    with opened(browser, file, size, happened, scripts=scripts) as page:
        page.evaluate(Path(__file__).with_name("look.js").read_text(encoding="utf-8"))
        found = {name: page.evaluate(f"look.{name}()") for name in Seen._fields if name != "happened"}
        return Seen(happened, **found)


def violations(browser: Browser, file: Path, size: Size) -> list[str]:
    """What axe finds wrong with a page in a window of some size, and where."""
    with opened(browser, file, size, []) as page:
        page.evaluate(module("axe-core", "axe-core/axe.min.js").read_text(encoding="utf-8"))
        found = page.evaluate(
            """async (tags) => {
                const rules = axe.getRules(tags).map(({ruleId}) => ruleId)
                const {violations} = await axe.run(document, {
                    runOnly: {type: 'rule', values: rules}, resultTypes: ['violations']})
                return violations.flatMap(({id, help, nodes}) => nodes.map(({target}) => `${id}, ${help}: ${target}`))
            }""",
            TAGS,
        )
        assert isinstance(found, list)
        return found


def printed(browser: Browser, file: Path) -> Path:
    """A page as PDF beside it, with the margins that it asks for or else those of :data:`PAPER`."""
    margin: PdfMargins = {"top": "1cm", "right": "1cm", "bottom": "1cm", "left": "1cm"}
    pdf = file.with_suffix(".html.pdf")
    with opened(browser, file, PAPER, []) as page:
        page.pdf(path=pdf, format="A4", margin=margin, prefer_css_page_size=True)
    return pdf
