"""What an empty return says about each thing that is to be filled in."""

from s11.view.starter import starter
from tests.build import pack
from tests.view.sample import ON, PACK


def notes_with(more: str) -> list[str]:
    """What is said of the second criterion when its pack says this of it too."""
    asks = "asks: Managers report each year."
    standards = starter(pack(PACK.replace(asks, f"{asks}, {more}")), "test", "", "folder", ON)["standards"]
    return list(standards[0]["criteria"][1]["notes"])


def test_a_criterion_says_what_each_response_looks_like_before_what_shows_it() -> None:
    assert notes_with("descriptors: {met: A report each year., partly: A late one.}, evidence: [the report]") == [
        "Managers report each year.",
        "  met: A report each year.",
        "  partly: A late one.",
        "Usually shown by: the report.",
    ]


def test_a_long_description_goes_on_further_in() -> None:
    first, second = notes_with(f"descriptors: {{met: {'word ' * 25}}}")[1:]
    assert first.startswith("  met: word")
    assert second.startswith("    word")


def test_what_is_essential_or_asked_of_some_says_so() -> None:
    assert notes_with("essential: true, applies_to: [police, NHS trust]") == [
        "Managers report each year. [essential]",
        "Asked of: police, NHS trust.",
    ]
