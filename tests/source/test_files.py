"""Files put in place whole, and never over what a person wrote."""

import os
import stat
import sys
from pathlib import Path

import pytest

from s11.errors import S11Error
from s11.source.files import WRITTEN, digest, put, put_all, read


def test_no_more_is_read_than_the_limit_and_one_byte(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 100)

    assert len(read(tmp_path / "a", 10)) == 11
    with pytest.raises(IsADirectoryError):
        read(tmp_path, 10)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "b", 10)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_what_is_no_ordinary_file_is_not_read() -> None:
    with pytest.raises(OSError, match="it is not an ordinary file"):
        read(Path(os.devnull), 10)


def test_a_file_is_replaced_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "down" / "return.md"
    put(file, b"first")
    put(file, b"second")

    assert file.read_bytes() == b"second"
    assert [each.name for each in file.parent.iterdir()] == ["return.md"]


def test_everything_is_on_the_disk_before_the_file_is_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda number: sizes.append(os.fstat(number).st_size))
    put(tmp_path / "a", b"x" * 100)

    assert sizes == [100]


def test_a_file_is_written_beside_its_place_under_a_name_that_says_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    replace = Path.replace

    def watched(scratch: Path, target: Path) -> Path:
        written.append(scratch)
        return replace(scratch, target)

    monkeypatch.setattr(Path, "replace", watched)
    put(tmp_path / "return.md", b"x")
    (scratch,) = written

    assert scratch.parent == tmp_path
    assert scratch.name.startswith(".return.md.")
    assert scratch.suffix == ".tmp"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows seldom allows links")
def test_a_link_stays_a_link_to_what_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("a")
    put(tmp_path / "link", b"x")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a").read_bytes() == b"x"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows seldom allows links")
def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")

    with pytest.raises(S11Error, match=r"^link cannot be written in .*: (symlink loop|too many levels)"):
        put(tmp_path / "link", b"x")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions")
@pytest.mark.parametrize("mode", [0o640, 0o755])
def test_permissions_stay_as_they_were(tmp_path: Path, mode: int) -> None:
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "a").chmod(mode)
    mask = os.umask(0o027)
    try:
        put(tmp_path / "a", b"x")
        put(tmp_path / "b", b"x")
        put(tmp_path / "c", b"x")
    finally:
        left = os.umask(mask)

    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in "abc"]
    assert modes == [mode, 0o640, 0o640]
    assert left == 0o027


def test_a_write_that_fails_says_so_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.xlsx", b"old")

    def busy(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", busy)
    with pytest.raises(S11Error, match=r"a\.xlsx cannot be written in .*: permission denied") as caught:
        put(tmp_path / "a.xlsx", b"new")

    assert "Close it if it is open" in caught.value.hint
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.xlsx", b"old")]


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(S11Error, match="cannot be written"):
        put(tmp_path / "file" / "a", b"x")


def test_what_s11_wrote_may_be_replaced_and_what_others_wrote_may_not(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.md", tmp_path / "theirs.md"
    put_all({ours: b"one"})
    put_all({ours: b"two"})
    theirs.write_bytes(b"typed by hand")

    with pytest.raises(S11Error, match=r"theirs\.md was not made by s11, or was changed since"):
        put_all({ours: b"three", theirs: b"three"})

    assert (ours.read_bytes(), theirs.read_bytes()) == (b"two", b"typed by hand")
    put_all({theirs: b"three"}, force=True)
    assert theirs.read_bytes() == b"three"


def test_a_file_that_was_changed_since_is_kept(tmp_path: Path) -> None:
    put_all({tmp_path / "a.md": b"one"})
    (tmp_path / "a.md").write_bytes(b"one, and a note by hand")

    with pytest.raises(S11Error, match="changed since"):
        put_all({tmp_path / "a.md": b"two"})


def test_a_file_that_is_already_as_it_should_be_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"same")

    put_all({tmp_path / "a.md": b"same"})

    assert (tmp_path / WRITTEN).read_text() == f"{digest(b'same')}  a.md\n"


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()

    with pytest.raises(S11Error, match=r"a\.md is a folder"):
        put_all({tmp_path / "a.md": b"x"})


def test_what_is_noted_of_files_that_are_gone_or_unreadable_is_dropped(tmp_path: Path) -> None:
    put_all({tmp_path / "a.md": b"x", tmp_path / "b.md": b"x"})
    (tmp_path / "a.md").unlink()
    put_all({tmp_path / "b.md": b"y"})
    assert (tmp_path / WRITTEN).read_text() == f"{digest(b'y')}  b.md\n"

    (tmp_path / WRITTEN).write_bytes(b"\xff\xfe")
    with pytest.raises(S11Error, match="changed since"):
        put_all({tmp_path / "b.md": b"z"})


def test_a_file_that_cannot_be_read_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(b"x")

    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(S11Error, match="cannot be read"):
        put_all({tmp_path / "a.md": b"y"})


def test_what_was_written_is_noted_by_name_and_nothing_else_is(tmp_path: Path) -> None:
    (tmp_path / WRITTEN).write_text("typed by hand\n", encoding="utf-8")
    put_all({tmp_path / "b.md": b"x", tmp_path / "a.md": b"y"})

    assert (tmp_path / WRITTEN).read_text() == f"{digest(b'y')}  a.md\n{digest(b'x')}  b.md\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only there is a name any bytes")
def test_a_name_need_not_be_text(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.md")
    put_all({file: b"one"})
    put_all({file: b"two"})

    assert file.read_bytes() == b"two"
