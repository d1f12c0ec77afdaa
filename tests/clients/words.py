"""Whether what was written is all there in what another program made of it."""

import re
import unicodedata
from collections.abc import Iterable
from html.parser import HTMLParser


def squeezed(text: str) -> str:
    """A text without the gaps that laying it out moves, and with ligatures spelt out."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def words(text: str) -> list[str]:
    """The words and figures of a text: what becomes of quotation marks and dashes is a matter of taste."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text))


class _Reader(HTMLParser):
    """Collects the text of a page, with a gap wherever a line or a block ends."""

    WITHIN_WORDS = frozenset({"a", "code", "del", "em", "q", "span", "strong", "sub", "sup"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser gives them
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.WITHIN_WORDS:
            self.texts.append(" ")


def words_of_page(page: str) -> list[str]:
    """The words of a part of a web page."""
    return words("".join(_Reader(page).texts))


def not_drawn(texts: Iterable[str], drawn: str) -> list[str]:
    """The texts that do not stand on paper, where a line may end within a word and a page within a text."""
    everything, known = squeezed(drawn), set(words(drawn))
    return [text for text in texts if squeezed(text) not in everything and not known.issuperset(words(text))]
