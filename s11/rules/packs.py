"""S11-90x and 91x: a board's pack, so far as its names, its looks and its sources must hold together."""

from collections.abc import Iterable, Iterator

from s11.findings import Severity, did_you_mean
from s11.model.colour import LEAST_CONTRAST, contrast, digits, ink_on
from s11.model.pack import Origin, Rating, Tone
from s11.rules.case import PackCase
from s11.rules.rule import Hit, Rule, rule
from s11.rules.wording import not_found, not_in_scale, short
from s11.source.span import Place
from s11.wording import be, listed

SWITCHES = ("ignore", *Severity)
"""What a pack can say of a rule under ``rules``."""

_PARTS = ("responses", "ratings", "rules", "standards", "criteria")
_LOOKS = (Tone.BEST, Tone.GOOD, Tone.CAUTION, Tone.BAD)
_PLEASANT = (Tone.BEST, Tone.GOOD)


@rule("S11-901", "Id given twice")
def id_twice(case: PackCase) -> Iterator[Hit]:
    """Each standard and criterion, response, rating and question has an id of its own.

    Why: answers, actions and results name what they belong to by its id.
    Fix: give one of the two another id.
    """
    pack = case.pack
    points = [(case.at("standards", position, "id"), standard.id) for position, standard in enumerate(pack.standards)]
    # An action is for standards and criteria alike, so the two share their ids.
    yield from _twice([*points, *((place / "id", criterion.id) for place, criterion in case.criteria())])
    yield from _twice((case.at("responses", position, "id"), each.id) for position, each in enumerate(pack.responses))
    yield from _twice((case.at("ratings", position, "id"), each.id) for position, each in enumerate(pack.ratings))
    yield from _twice(
        (case.at("questionnaire", position, "id"), each.id) for position, each in enumerate(pack.questionnaire)
    )


@rule("S11-902", "Label given twice")
def label_twice(case: PackCase) -> Iterator[Hit]:
    """Each response and each rating has a label of its own.

    Why: readers see the labels only, and could not tell the two apart.
    Fix: give one of the two another label.
    """
    pack = case.pack
    yield from _twice(
        (case.at("responses", position, "label"), each.label) for position, each in enumerate(pack.responses)
    )
    yield from _twice((case.at("ratings", position, "label"), each.label) for position, each in enumerate(pack.ratings))


def _twice(named: Iterable[tuple[Place, str]]) -> Iterator[Hit]:
    seen = set()
    for place, name in named:
        if name in seen:
            yield Hit(place, f"{short(name)} is there already")
        seen.add(name)


@rule("S11-903", "Rating that is not in the scale")
def rating_not_in_scale(case: PackCase) -> Iterator[Hit]:
    """The passing rating, the caps and the rule for the overall rating name ratings of the pack's scale.

    Why: a rule that names no rating of the scale can never be applied.
    Fix: use one of the ids under `ratings`.
    """
    pack = case.pack
    named = [(case.at("passing"), pack.passing)]
    for position, cap in enumerate(pack.caps):
        named += [(case.at("caps", position, "rating"), cap.rating)] if cap.rating else []
        named.append((case.at("caps", position, "no_better_than"), cap.no_better_than))
    for position, share in enumerate(pack.overall.needs):
        place = case.at("overall", "needs", position)
        named.append((place / "rating", share.rating))
        named += [(place / "at_least" / rating, rating) for rating in share.at_least]
    for place, word in named:
        if pack.rating(word) is None:
            yield Hit(place, not_in_scale(word, "a rating", pack.ratings), key="at_least" in place.path)


@rule("S11-904", "Response that is not in the scale")
def response_not_in_scale(case: PackCase) -> Iterator[Hit]:
    """A rating's `lowest` response and the descriptors of criteria name responses of the pack's scale.

    Why: a need that names no response can never be kept, and a descriptor under such a name is never shown.
    Fix: use one of the ids under `responses`; `lowest` cannot be one that is excluded from the rating.
    """
    pack = case.pack
    for position, rating in enumerate(pack.ratings):
        place, word = case.at("ratings", position, "needs", "lowest"), rating.needs.lowest
        response = pack.response(word)
        if response is not None and response.excluded:
            yield Hit(place, f"{word} takes a criterion out of the rating, so none can be lower")
        elif word and response is None:
            yield Hit(place, not_in_scale(word, "a response", pack.responses))
    for place, criterion in case.criteria():
        for word in criterion.descriptors:
            if pack.response(word) is None:
                yield Hit(place / "descriptors" / word, not_in_scale(word, "a response", pack.responses), key=True)


@rule("S11-907", "Switch for no rule")
def switch_for_no_rule(case: PackCase) -> Iterator[Hit]:
    """What stands under `rules` is the code of a rule about returns, with ignore, error, warning or note.

    Why: a switch that is misspelt leaves the rule as it was.
    Fix: correct the code or the word; `s11 rules` lists the codes.
    """
    for code, word in case.pack.rules.items():
        if code not in case.codes:
            yield Hit(case.at("rules", code), not_found(code, "the code of a rule about returns", case.codes), key=True)
        if word not in SWITCHES:
            message = f"{short(word)} is not {listed(SWITCHES, 'or')}{did_you_mean(word, SWITCHES)}"
            yield Hit(case.at("rules", code), message)


@rule("S11-908", "Published, and no source")
def no_source(case: PackCase) -> Iterator[Hit]:
    """A pack with parts that a board published names the document that they are in.

    Why: whoever is told that something is the board's own must be able to look it up.
    Fix: give at least a `title` under `source`, or call the part reconstructed or illustrative.
    """
    said = case.pack.provenance
    published = [name for name in _PARTS if getattr(said, name) is Origin.PUBLISHED]
    if published and not (case.pack.source and case.pack.source.title):
        yield Hit(case.at("source", "title"), f"{listed(published)} said to be published, and no source is named")


@rule("S11-909", "Colour that cannot be used")
def unusable_colour(case: PackCase) -> Iterator[Hit]:
    """A rating's colour is written `#RRGGBB`, and white or black text can be read on it.

    Why: a rating that cannot be read is lost on everyone with poor sight, and on every grey printer.
    Fix: choose a lighter or a darker colour, or leave it out: `tone` gives one that works.
    """
    for position, rating in enumerate(case.pack.ratings):
        place, colour = case.at("ratings", position, "colour"), digits(rating.colour)
        if rating.colour and colour is None:
            yield Hit(place, f"{short(rating.colour)} is not a colour such as #4B9B7D")
        elif colour and (reached := contrast(colour, ink_on(colour))) < LEAST_CONTRAST:
            # Cut off, not rounded: 4.49 shown as 4.5 would look good enough.
            message = (
                f"the best text on {rating.colour} has a contrast of {int(reached * 100) / 100}, below {LEAST_CONTRAST}"
            )
            yield Hit(place, message)


@rule("S11-913", "Tone that misleads", Severity.WARNING)
def misleading_tone(case: PackCase) -> Iterator[Hit]:
    """A better rating never looks worse, what is passing looks good, and what is below it does not.

    Why: many readers see the look of a rating and no more, and would take it for a better or a worse one.
    Fix: give the ratings tones from best to bad in their order, with good for the last that needs no action.
    """
    passing = case.pack.rank(case.pack.passing)
    above: Rating | None = None
    for position, rating in enumerate(case.pack.ratings):
        place = case.at("ratings", position, "tone")
        if rating.tone is Tone.NEUTRAL:
            continue
        if above is not None and _LOOKS.index(rating.tone) < _LOOKS.index(above.tone):
            message = f"{rating.id} looks {rating.tone}, and {above.id}, which is a better rating, looks {above.tone}"
            yield Hit(place, message)
            continue
        above = rating
        if passing is not None and (position > passing) is (rating.tone in _PLEASANT):
            which = "below" if position > passing else "not below"
            yield Hit(place, f"{rating.id} is {which} the passing rating, and looks {rating.tone}")


@rule("S11-914", "Provenance not explained", Severity.WARNING)
def unexplained(case: PackCase) -> Iterator[Hit]:
    """Where some of a pack is the board's own and some is not, a note says what is whose.

    Why: the cover of every paper tells the reader that the form is not the board's own, and the note is what it tells.
    Fix: say under `note` what was published, what was reconstructed from what, and what is yours.
    """
    said = case.pack.provenance
    origins = {name: getattr(said, name) for name in _PARTS}
    # Where all of it is illustrative, nothing is anybody else's.
    if not said.note and set(origins.values()) not in ({Origin.PUBLISHED}, {Origin.ILLUSTRATIVE}):
        parts = [name for name, origin in origins.items() if origin is not Origin.PUBLISHED]
        message = f"{listed(parts)} {be(len(parts))} not the board's own, and no note says what is whose"
        yield Hit(case.at("provenance", "note"), message)


RULES: tuple[Rule[PackCase], ...] = (
    id_twice,
    label_twice,
    rating_not_in_scale,
    response_not_in_scale,
    switch_for_no_rule,
    no_source,
    unusable_colour,
    misleading_tone,
    unexplained,
)
