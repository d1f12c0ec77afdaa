"""A scorecard in the terminal: what is read first stands first, and no meaning hangs on a colour."""

import sys
from textwrap import indent, wrap

from rich.box import ASCII
from rich.console import Console
from rich.table import Table
from rich.text import Text

from s11.cli.console import PLAIN_WIDTH, width
from s11.model.dossier import Dossier
from s11.model.pack import Tone
from s11.model.returns import Status
from s11.scoring.scorecard import Scorecard, StandardScore
from s11.view.voice import Voice
from s11.view.why import why_overall, why_standard
from s11.view.words import without_stop

_STYLES = {
    Tone.BEST: "bold blue",
    Tone.GOOD: "bold green",
    Tone.CAUTION: "bold yellow",
    Tone.BAD: "bold red",
    Tone.NEUTRAL: "bold",
}
_WIDEST = 100


def show(dossier: Dossier, scorecard: Scorecard, *, in_full: bool) -> None:
    """Print a scorecard; ``in_full`` explains every standard in it, and not only those below the passing rating."""
    page = _Page(dossier, scorecard)
    page.heading()
    if not in_full:
        page.overall()
        page.distribution()
    page.standards()
    page.explanations(in_full=in_full)


class _Page:
    """What is printed of one scorecard, part by part."""

    def __init__(self, dossier: Dossier, scorecard: Scorecard) -> None:
        self.dossier, self.scorecard, self.pack = dossier, scorecard, dossier.pack
        self.voice = Voice(dossier.pack)
        columns = min(width() or PLAIN_WIDTH, _WIDEST)
        self.console = Console(file=sys.stdout, width=columns, markup=False, highlight=False, emoji=False)

    def heading(self) -> None:
        returned = self.dossier.returned
        draft = "DRAFT  " if returned.status is Status.DRAFT else ""
        self._print(Text(f"{draft}{returned.agency.name}", style="bold"))
        self._indented(f"{self.pack.title}: {self.pack.board.name}, {self.pack.edition}", 0)

    def overall(self) -> None:
        whole = self.scorecard.overall
        line = Text("\nOverall: ").append_text(self._rating(whole.rating))
        line.append("; the agency says ").append_text(self._rating(whole.self_rating, "nothing yet"))
        if whole.moderated:
            line.append("; the reviewers say ").append_text(self._rating(whole.moderated))
        self._print(line)
        for why in why_overall(self.pack, self.scorecard):
            self._indented(why)
        if whole.rise:
            self._indented(self.voice.rise(whole.rise))

    def distribution(self) -> None:
        self._print("")
        for rating, count in self.scorecard.distribution.items():
            if self.pack.rating(rating) or count:
                label = self.voice.rating(rating)
                self._print(Text(f"  {label:<16}{count:>3}  ").append("#" * count, self._style(rating)))

    def standards(self) -> None:
        moderated = any(each.moderated for each in self.scorecard.standards)
        table = Table(box=ASCII, show_edge=False, pad_edge=False, header_style="bold")
        table.add_column("Standard", ratio=1)
        for heading in ("Computed", "Self", *(["Moderated"] if moderated else [])):
            table.add_column(heading, no_wrap=True)
        for heading in ("Met", "Evidenced"):
            table.add_column(heading, no_wrap=True, justify="right")
        for each in self.scorecard.standards:
            ratings = [self._rating(each.rating), self._rating(each.self_rating, "-")]
            ratings += [self._rating(each.moderated, "-")] if moderated else []
            counts = [f"{count}/{each.applicable}" for count in (each.met, each.evidenced)]
            table.add_row(Text(f"{each.id}  {each.title}"), *ratings, *map(Text, counts))
        self._print("")
        self._print(table)
        self._print("Met in full, and met with evidence, of the criteria that apply.")

    def explanations(self, *, in_full: bool) -> None:
        chosen = [each for each in self.scorecard.standards if in_full or self._is_below_passing(each)]
        if not chosen:
            return
        self._print(Text("\nWhat holds standards back", style="bold"))
        for each in chosen:
            title = without_stop(each.title)
            self._print(Text(f"\n{each.id}  {title}: ").append_text(self._rating(each.rating)))
            for why in why_standard(self.pack, self.scorecard, each):
                self._indented(why)
            if each.next:
                self._indented(self.voice.improvement(each.next))
            if in_full:
                self._answers(each)

    def _answers(self, standard: StandardScore) -> None:
        asked = next(criteria for each, criteria in self.dossier.standards if each.id == standard.id)
        for criterion in asked:
            stands = self.scorecard.standing[criterion.id]
            evidence = ", ".join(each.id for each in stands.evidence) or "no evidence"
            essential = " (essential)" if criterion.essential else ""
            self._print("")
            self._indented(f"{criterion.id}{essential} {criterion.asks}")
            self._indented(f"{self.voice.response(stands.response)}; {evidence}", 6)

    def _is_below_passing(self, standard: StandardScore) -> bool:
        rank, passing = self.pack.rank(standard.rating), self.pack.rank(self.pack.passing)
        return rank is not None and passing is not None and rank > passing

    def _rating(self, rating: str | None, otherwise: str = "Not rated") -> Text:
        return Text(self.voice.rating(rating, otherwise), self._style(rating))

    def _style(self, rating: str | None) -> str:
        known = self.pack.rating(rating)
        return _STYLES[known.tone] if known else ""

    def _indented(self, text: str, by: int = 4) -> None:
        self._print(indent("\n".join(wrap(text, self.console.width - by)), " " * by))

    def _print(self, what: str | Text | Table) -> None:
        self.console.print(what)
