"""The pictures of a report as shapes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s11.render.drawing import WIDTH, Drawing, make_drawings
from s11.view.pictures import Bar, Due, Mark, Pictures, Rung, Tick
from s11.view.table import Cell


def cell(text: str) -> Cell:
    return Cell(text)


def pictures(
    *,
    standards: list[str] | None = None,
    scale: list[str] | None = None,
    steps: tuple[int | None, ...] = (),
    ticks: list[tuple[str, int]] | None = None,
    dues: tuple[int | None, ...] = (),
) -> Pictures:
    """Pictures of which most parts are empty."""
    told = Cell("In words.")
    marks = tuple(Mark(Cell("-"), Cell("-"), step) for step in steps)
    return Pictures(
        bars=(Bar(Cell("Green"), Cell("-"), tuple(map(cell, standards or [])), told),),
        scale=tuple(map(cell, scale or ["Low", "High"])),
        rungs=(Rung(Cell("1 A"), marks, told),),
        ticks=tuple(Tick(Cell(text), at) for text, at in ticks or []),
        today=Tick(Cell("today"), 100),
        dues=tuple(Due(Cell("-"), Cell("-"), Cell("-"), Cell("-"), at, told) for at in dues),
    )


def places(path: str) -> list[int]:
    """The places across at which a path begins something."""
    return [int(number) for number in re.findall(r"M(-?\d+)", path)]


def test_each_standard_is_a_block_with_its_number_in_rows_that_fit() -> None:
    (bar,) = make_drawings(pictures(standards=[str(number) for number in range(1, 14)])).bars
    assert [box.text for box in bar.boxes] == [str(number) for number in range(1, 14)]
    assert [(box.x, box.y) for box in bar.boxes][:2] == [(0, 0), (28, 0)]
    assert [(box.x, box.y) for box in bar.boxes][10:13] == [(280, 0), (0, 28), (28, 28)]
    assert bar.height == 28 + 24 + 4


@given(st.lists(st.text(min_size=1, max_size=60), max_size=30))
def test_no_block_is_outside_or_over_another(ids: list[str]) -> None:
    (bar,) = make_drawings(pictures(standards=ids)).bars
    taken: dict[int, int] = {}
    for box in bar.boxes:
        assert taken.get(box.y, 0) <= box.x
        assert box.x + box.width <= WIDTH
        assert box.y + box.height <= bar.height
        taken[box.y] = box.x + box.width + 1


def marks(drawing: Drawing) -> list[tuple[str, int]]:
    return [(line.kind, places(line.path)[0]) for line in drawing.lines if line.kind.startswith("mark")]


def test_marks_stand_at_their_steps_with_the_best_on_the_right() -> None:
    (rung,) = make_drawings(pictures(scale=["Red", "Amber", "Green"], steps=(2, 0, 1))).rungs
    assert places(rung.lines[0].path) == [28, 28, 160, 292]
    # A disc and a square begin at their left edges, a diamond at its middle.
    assert marks(rung) == [("mark mark-0", 292 - 8), ("mark mark-1", 28), ("mark mark-2", 160 - 7)]


def test_marks_at_the_same_step_stand_side_by_side() -> None:
    (rung,) = make_drawings(pictures(scale=["Red", "Amber", "Green"], steps=(1, 1, 1))).rungs
    assert marks(rung) == [("mark mark-0", 160 - 22 - 8), ("mark mark-1", 160), ("mark mark-2", 160 + 22 - 7)]


@pytest.mark.parametrize("steps", [(None,), ()])
def test_what_is_not_rated_has_no_mark(steps: tuple[int | None, ...]) -> None:
    (rung,) = make_drawings(pictures(steps=steps)).rungs
    assert not marks(rung)


def test_a_scale_of_one_rating_stands_in_the_middle() -> None:
    drawn = make_drawings(pictures(scale=["Met"], steps=(0,)))
    assert marks(drawn.rungs[0]) == [("mark mark-0", 160 - 8)]
    assert [(words.x, words.anchor) for words in drawn.scale.words] == [(160, "middle")]


def test_the_scale_is_named_in_full_or_at_its_ends() -> None:
    def named(*scale: str) -> list[tuple[int, str, str]]:
        return [(w.x, w.anchor, w.text) for w in make_drawings(pictures(scale=list(scale))).scale.words]

    assert named("Red", "Amber", "Green") == [(28, "middle", "Red"), (160, "middle", "Amber"), (292, "middle", "Green")]
    long = "Everything is in place"
    assert named("Nothing is in place", long, long, long) == [
        (0, "start", "Nothing is in place"),
        (320, "end", long),
    ]
    (left, right) = named(long * 2, long * 2)
    assert (left[:2], right[:2]) == ((0, "start"), (320, "end"))
    assert left[2] == right[2]
    assert left[2].startswith("Everything is in")
    assert left[2].endswith("\u2026")


@pytest.mark.parametrize("steps", range(2, 16))
def test_equal_marks_stand_nearer_to_their_own_step_than_to_the_next(steps: int) -> None:
    scale = [str(step) for step in range(steps)]
    (rung,) = make_drawings(pictures(scale=scale, steps=(1, 1, 1))).rungs
    track = places(rung.lines[0].path)
    own, next_one = track[2], track[1] if steps == 2 else track[3]
    middles = [place + half for (_, place), half in zip(marks(rung), (8, 0, 7), strict=True)]
    assert all(abs(x - own) < abs(next_one - own) / 2 for x in middles)


def test_months_are_named_where_their_names_have_room() -> None:
    axis = make_drawings(pictures(ticks=[("Jan 2027", 0), ("Feb 2027", 50), ("Mar 2027", 500), ("Apr 2027", 990)])).axis
    assert [(words.x, words.text) for words in axis.words] == [(8, "Jan 2027"), (160, "Mar 2027")]
    assert places(axis.lines[0].path) == [8, 8 + 15, 160, 8 + 300]


def test_an_action_stands_at_its_day_with_the_wait_for_it() -> None:
    drawn = make_drawings(pictures(ticks=[("Jan 2027", 0)], dues=(1000, None)))
    months, today, wait, mark = drawn.dues[0].lines
    assert (months.kind, today.kind, wait.kind) == ("month", "today", "wait")
    assert places(today.path) == [8 + 30]
    assert wait.path == "M38 14H312"
    assert (mark.kind, places(mark.path)) == ("mark mark-0", [312 - 8])
    assert [line.kind for line in drawn.dues[1].lines] == ["month", "today"]


def test_every_picture_says_what_it_shows() -> None:
    drawn = make_drawings(pictures(standards=["1"], steps=(1,), dues=(5,)))
    assert {each.told.text for each in (*drawn.bars, *drawn.rungs, *drawn.dues)} == {"In words."}
