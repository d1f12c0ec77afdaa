"""Where templates are found, what they may do, and how their faults are told."""

from pathlib import Path

import pytest

from s11 import bundled
from s11.errors import S11Error
from s11.render import environment as environments
from s11.render.environment import make_environment, render, source
from s11.render.markdown import markdown
from s11.view.report import make_report
from tests.view.sample import ON, alone


def written(folder: Path, **templates: str) -> Path:
    for name, text in templates.items():
        (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")
    return folder


def fault(folder: Path, text: str) -> str:
    with pytest.raises(S11Error) as raised:
        render(make_environment([written(folder, bad=text)]), "bad.md.j2", {"text": "hi", "items": [1]})
    return raised.value.message


def test_a_folder_that_is_named_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "return.md.j2").write_text("mine", encoding="utf-8")
    assert render(make_environment([tmp_path]), "return.md.j2", {}) == "mine"
    shipped = (bundled.templates() / "return.md.j2").read_text(encoding="utf-8")
    assert source(make_environment(), "return.md.j2") == shipped


def test_the_first_folder_goes_before_the_second(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    environment = make_environment([written(first, a="one"), written(second, a="two", b="three")])
    assert render(environment, "a.md.j2", {}) == "one"
    assert render(environment, "b.md.j2", {}) == "three"


def test_an_override_can_build_on_the_shipped_template(tmp_path: Path) -> None:
    own = '{% extends "shipped/return.md.j2" %}{% block summary %}Ours.\n{% endblock %}'
    (tmp_path / "return.md.j2").write_text(own, encoding="utf-8")
    report = make_report(*alone(), [], ON)
    paper = markdown(report, make_environment([tmp_path])).decode()
    assert "\nOurs.\n" in paper
    assert "## Summary" not in paper
    assert "## About this return" in paper


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(S11Error, match=r"there is no folder of templates at .*nowhere"):
        make_environment([tmp_path / "nowhere"])


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(S11Error, match=r"^there is no template none\.md\.j2$"):
        render(make_environment(), "none.md.j2", {})
    with pytest.raises(S11Error, match="there is no template none"):
        source(make_environment(), "none.xlsx.yaml")
    assert fault(tmp_path, '{% include "other.md.j2" %}') == "there is no template other.md.j2, which bad.md.j2 needs"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one\ntwo {{ nothing }}\n", "bad.md.j2, line 2: 'nothing' is undefined"),
        ("one\n\n{% for %}\n", "bad.md.j2, line 3: "),
        ("{{ 1 / 0 }}", "bad.md.j2, line 1: division by zero"),
        ("{{ text + 1 }}", "bad.md.j2, line 1: "),
        ("{{ items.append(2) }}", "bad.md.j2, line 1: "),
        ("{{ text.__class__ }}", "bad.md.j2, line 1: "),
        ("{{ range(1000000000) | list }}", "bad.md.j2, line 1: "),
        ("{{ '%s %s' % 'a' }}", "bad.md.j2, line 1: "),
    ],
)
def test_a_fault_is_told_at_its_line(tmp_path: Path, text: str, told: str) -> None:
    assert told in fault(tmp_path, text)


def test_a_fault_inside_an_included_template_is_told_there(tmp_path: Path) -> None:
    written(tmp_path, part="\n\n{{ nothing }}")
    assert "part.md.j2, line 3" in fault(tmp_path, '{% include "part.md.j2" %}')


def test_a_template_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "return.md.j2").write_bytes(b"caf\xe9")
    with pytest.raises(S11Error, match=r"the template return\.md\.j2: "):
        render(make_environment([tmp_path]), "return.md.j2", {})


def test_no_template_makes_more_than_a_document_can_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environments, "MOST_CHARACTERS", 100)
    assert "more than 100 characters" in fault(tmp_path, "{% for each in range(99) %}{{ each }}{{ each }}{% endfor %}")


def test_a_template_that_asks_for_all_memory_is_told(tmp_path: Path) -> None:
    (tmp_path / "own.md.j2").write_text('{{ "a" * 10000000000000000 }}', encoding="utf-8")
    with pytest.raises(S11Error, match=r"own\.md\.j2, line 1: it asks for more memory than there is"):
        render(make_environment([tmp_path]), "own.md.j2", {})


def test_only_html_is_escaped_as_html(tmp_path: Path) -> None:
    (tmp_path / "a.html.j2").write_text("{{ text }}", encoding="utf-8")
    environment = make_environment([written(tmp_path, a="{{ text }}")])
    assert render(environment, "a.html.j2", {"text": "<b>"}) == "&lt;b&gt;"
    assert render(environment, "a.md.j2", {"text": "<b>"}) == "<b>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{{ "\\ud800" }}', "surrogates not allowed"),
        ('{% extends "return.md.j2" %}', "it extends or includes itself; to build on the one that comes with s11"),
        ('{% include "return.md.j2" %}', "it extends or includes itself"),
    ],
)
def test_what_no_template_can_do_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "return.md.j2").write_text(text, encoding="utf-8")
    with pytest.raises(S11Error, match=told):
        markdown(make_report(*alone(), [], ON), make_environment([tmp_path]))
