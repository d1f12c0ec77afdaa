"""Who answered a criterion: which directorate said what, which of it stands, and who said nothing."""

from s11.model.dossier import Dossier, Part
from s11.model.returns import Answer
from s11.scoring.scorecard import Standing
from s11.view.voice import Voice


def answers_to(dossier: Dossier, criterion: str) -> list[tuple[Part, Answer]]:
    """The return's own answer, and then the directorates', the lowest response first: it is the one that counts."""
    own = [(part, part.answers[criterion]) for part in (dossier.main,) if criterion in part.answers]
    theirs = [(part, part.answers[criterion]) for part in dossier.contributions if criterion in part.answers]
    lowest = {each.id: place for place, each in enumerate(reversed(dossier.pack.responses)) if not each.excluded}
    return own + sorted(theirs, key=lambda each: lowest.get(each[1].response or "", len(dossier.pack.responses)))


def who_answered(dossier: Dossier, stands: Standing) -> str:
    """Who said what of a criterion, and what stands; nothing where only the return itself has answered.

    ``Not met, which stands: Place. Met: Housing; Leisure. No answer: Waste.``
    """
    voice = Voice(dossier.pack)
    said: dict[str, list[str]] = {}
    for part, answer in answers_to(dossier, stands.criterion):
        if part.directorate and answer.response:
            said.setdefault(voice.response(answer.response, "Not in the scale"), []).append(part.directorate)
    own = dossier.main.answers.get(stands.criterion)
    told = ["The return's own answer stands."] if said and own and own.response else []
    counts = "" if told else voice.response(stands.response, "")
    for response, directorates in said.items():
        stood = ", which stands" if response == counts and len(said) > 1 else ""
        told.append(f"{response}{stood}: {'; '.join(directorates)}.")
    spoke = {each.casefold() for directorates in said.values() for each in directorates}
    silent = [each for each in stands.silent if each.casefold() not in spoke]
    if silent and dossier.contributions:
        told.append(f"No answer: {'; '.join(silent)}.")
    return " ".join(told)
