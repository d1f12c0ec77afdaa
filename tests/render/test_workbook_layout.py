"""The layout of a workbook as data."""

from pathlib import Path

import pytest

from s11 import bundled
from s11.errors import S11Error
from s11.render.environment import make_environment
from s11.render.workbook_layout import Layout, read_layout, table_name

SHEET = "{name: Cover, title: Cover, about: It, table: cover.everything}"


def read(folder: Path, text: str) -> Layout:
    (folder / "own.xlsx.yaml").write_text(text, encoding="utf-8")
    return read_layout(make_environment([folder]), "own.xlsx.yaml")


def of(*sheets: str) -> str:
    return f'format: s11-workbook/1\nunder_titles: "{{{{ about }}}}"\npointer: on\nsheets: [{", ".join(sheets)}]\n'


def test_the_shipped_layouts_are_read() -> None:
    names = [file.name for file in bundled.templates().glob("*.xlsx.yaml")]
    assert names
    for name in names:
        assert read_layout(make_environment(), name).sheets


def test_a_sheet_is_on_a4_unless_it_says_a3(tmp_path: Path) -> None:
    layout = read(tmp_path, of(SHEET, SHEET.replace("Cover, title", "Other, paper: A3, title")))
    assert [sheet.paper for sheet in layout.sheets] == ["A4", "A3"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sheets: [", r"own\.xlsx\.yaml, line 1: "),
        (of(), r"own\.xlsx\.yaml, line 4: sheets is empty"),
        (
            of(SHEET.replace("about: It", "about: It, abuot: It")),
            r"line 4: there is no key abuot here; did you mean about\?",
        ),
        (of(SHEET.replace("name: Cover", 'name: "A:B"')), r"line 4: .* should be 31 characters"),
        (of(SHEET.replace("name: Cover", f"name: {'n' * 32}")), r"line 4: .* should be 31 characters"),
        (of(SHEET.replace("name: Cover", "name: History")), r"line 4: .* should be 31 characters"),
        (of(SHEET.replace("name: Cover", "name: \"'Cover'\"")), r"line 4: .* should be 31 characters"),
        (of(SHEET[:-1] + ", columns: [{show: item, width: 3}]}"), r"line 4: 3 should be from 4 to 200"),
        (of(SHEET[:-1] + ", in_table_order: {item: 201}}"), r"line 4: 201 should be from 4 to 200"),
        (of(SHEET, SHEET.replace("Cover, title", "COVER, title")), r"same name: Cover, COVER"),
        (
            of(SHEET.replace("Cover, title", "A b, title"), SHEET.replace("Cover, title", "A-b, title")),
            r"same name: A b, A-b",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(S11Error, match=told):
        read(tmp_path, text)


def test_a_table_is_called_after_its_sheet() -> None:
    assert table_name("Below passing") == "Below_passing"
    assert table_name("2026 actions") == "_2026_actions"


def change(*sheets: str, more: str = "") -> str:
    return f"format: s11-workbook/1\nextends: base.xlsx.yaml\n{more}sheets: [{', '.join(sheets)}]\n"


def changed(folder: Path, text: str) -> Layout:
    """What a change makes of a layout of two sheets."""
    other = "{name: Actions, title: Actions, about: Them, table: actions, columns: [{show: id, width: 9}]}"
    (folder / "base.xlsx.yaml").write_text(of(SHEET, other), encoding="utf-8")
    return read(folder, text)


def test_a_layout_can_change_one_thing_in_a_sheet_and_leave_the_rest(tmp_path: Path) -> None:
    layout = changed(tmp_path, change("{name: Actions, title: Plan, paper: A3}", more="back: Home\n"))
    cover, actions = layout.sheets
    assert (actions.title, actions.paper, actions.about) == ("Plan", "A3", "Them")
    assert [column.show for column in actions.columns] == ["id"]
    assert cover.title == "Cover"
    assert (layout.back, layout.pointer) == ("Home", "on")


def test_a_layout_can_leave_a_sheet_out_and_put_another_in(tmp_path: Path) -> None:
    new = "{name: New, title: New, about: It, table: notes, columns: [{show: item, width: 9}]"
    names = [sheet.name for sheet in changed(tmp_path, change("{name: Cover, leave_out: yes}", new + "}")).sheets]
    assert names == ["Actions", "New"]
    names = [sheet.name for sheet in changed(tmp_path, change(new + ", after: Cover}")).sheets]
    assert names == ["Cover", "New", "Actions"]


def test_a_change_builds_on_a_change(tmp_path: Path) -> None:
    (tmp_path / "middle.xlsx.yaml").write_text(change("{name: Cover, title: One, about: One}"), encoding="utf-8")
    text = change("{name: Cover, title: Two}").replace("base", "middle")
    cover, _ = changed(tmp_path, text).sheets
    assert (cover.title, cover.about) == ("Two", "One")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (change("{name: Nothing, leave_out: yes}"), "changes a sheet Nothing, and base.xlsx.yaml has none"),
        (change("{name: New, title: New}"), "changes a sheet New, and base.xlsx.yaml has none"),
        (
            change("{name: New, title: A, about: A, table: notes, after: Standarts}"),
            "puts a sheet after Standarts, and there is none",
        ),
        (change("{name: Cover, titel: New}"), r"line 3: there is no key titel here; did you mean title\?"),
        (change().replace("base.", "own."), "the layout own.xlsx.yaml extends itself"),
        (change().replace("base.", "none."), "there is no template none.xlsx.yaml"),
        (
            change(
                "{name: A-ctions, title: A, about: A, table: notes}",
                "{name: A ctions, title: A, about: A, table: notes}",
            ),
            "has sheets with the same name: A-ctions, A ctions",
        ),
    ],
)
def test_a_fault_in_a_change_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(S11Error, match=told):
        changed(tmp_path, text)


def test_layouts_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "middle.xlsx.yaml").write_text(change().replace("base", "own"), encoding="utf-8")
    with pytest.raises(S11Error, match="extends itself"):
        changed(tmp_path, change().replace("base", "middle"))
