"""Boards that nobody has seen, and returns to them."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from s11.model.dossier import Dossier
from s11.model.pack import Pack
from tests.scoring.board import agency, board

RESPONSES = ("full", "most", "some", "nothing")
RATINGS = ("best", "good", "fair", "bad")
METHODS = ("criteria", "lowest", "most_common", "share", "mean", "none")

percentages = st.sampled_from(["0", "25", "33.3", "50", "200/3", "75", "90", "100"])


@st.composite
def needs(draw: st.DrawFn) -> dict[str, Any]:
    """What one rating asks: any of the vocabulary, in any mixture."""
    return draw(
        st.fixed_dictionaries(
            {},
            optional={
                "met": percentages,
                "evidenced": percentages,
                "score": percentages,
                "best_practice": st.sampled_from(["0", "1", "2"]),
                "impact": st.just("yes"),
                "essential": st.just("yes"),
                "lowest": st.sampled_from(RESPONSES),
            },
        )
    )


@st.composite
def overalls(draw: st.DrawFn) -> dict[str, Any]:
    """How the overall is formed, best rating first where shares are asked."""
    method = draw(st.sampled_from(METHODS))
    at_least = st.dictionaries(st.sampled_from(RATINGS), percentages, max_size=2)
    upper = [{"rating": rating, "at_least": draw(at_least)} for rating in RATINGS[:-1] if draw(st.booleans())]
    return {"method": method, "needs": [*upper, {"rating": RATINGS[-1]}]}


caps = st.lists(
    st.builds(
        lambda when, at, best: {"when": when, "rating": at, "no_better_than": best},
        st.sampled_from(["essential_unmet", "any_standard_at"]),
        st.sampled_from(RATINGS),
        st.sampled_from(RATINGS),
    ),
    max_size=2,
)


@st.composite
def boards(draw: st.DrawFn, standards: int = 2, criteria: int = 4) -> Pack:
    """A pack with any needs, method, caps, weights and essential criteria. Credits never rise down its list."""
    best = draw(st.sampled_from([100, 100, 100, 120, 90]))
    credits_ = sorted([best, *draw(st.lists(st.integers(0, 100), min_size=3, max_size=3))], reverse=True)
    sizes = {str(n): draw(st.integers(1, criteria)) for n in range(1, draw(st.integers(1, standards)) + 1)}
    numbers = [f"{standard}.{n}" for standard, size in sizes.items() for n in range(1, size + 1)]
    weights = st.sampled_from(["0", "1/3", "0.5", "1", "1", "1", "2", "7"])
    return board(
        str({rating: draw(needs()) for rating in RATINGS[:-1]} | {RATINGS[-1]: {}}),
        responses=str(dict(zip(RESPONSES, credits_, strict=True)) | {"na": "excluded"}),
        standards=sizes,
        overall=str(draw(overalls())),
        caps=str(draw(caps)),
        essential=[number for number in numbers if draw(st.integers(0, 3)) == 0],
        weights={number: draw(weights) for number in numbers},
    )


@dataclass(frozen=True)
class Answers:
    """What an agency says, by standard, in a few words; and what else its standards can show."""

    words: dict[str, list[str]]
    examples: dict[str, int]
    impact: frozenset[str]

    def to(self, a_board: Pack) -> Dossier:
        """The return that says so."""
        said = {standard: " ".join(words) for standard, words in self.words.items()}
        return agency(a_board, said, examples=self.examples, impact=self.impact)


@st.composite
def answers_to(draw: st.DrawFn, a_board: Pack) -> Answers:
    """Answers to every criterion, some missing, some not applicable, some in a word that nobody knows."""
    word = st.sampled_from([*RESPONSES, *(f"{each}+" for each in RESPONSES), "-", "-+", "na", "what", "full+", "full"])
    return Answers(
        {standard.id: [draw(word) for _ in standard.criteria] for standard in a_board.standards},
        {standard.id: draw(st.integers(0, 2)) for standard in a_board.standards},
        frozenset(standard.id for standard in a_board.standards if draw(st.booleans())),
    )


@st.composite
def returns(draw: st.DrawFn, standards: int = 2, criteria: int = 4) -> tuple[Pack, Answers]:
    """A board nobody has seen, and an agency's answers to it."""
    a_board = draw(boards(standards, criteria))
    return a_board, draw(answers_to(a_board))
