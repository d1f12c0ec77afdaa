"""The mutants of a module: the module with one thing changed, told as the line that was and the line that is."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

from tests.mutation.operators import changes

_LONGEST = 200
_ASIDE = 40
"""Of a long line, how much is told on each side of what differs."""

_COMPOUND = ast.If | ast.For | ast.While | ast.With | ast.Try | ast.FunctionDef | ast.ClassDef | ast.Match
_BODIES = frozenset({"body", "orelse", "finalbody", "handlers", "cases"})
_LEFT_ALONE = frozenset({"annotation", "returns", "bases", "type_comment", "format_spec"})


class Slot(NamedTuple):
    """A place in the tree of a module where one node stands."""

    parent: ast.AST
    field: str
    at: int | None

    def put(self, node: ast.AST) -> None:
        """Put a node in this place."""
        if self.at is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.at] = node


class Function(NamedTuple):
    """A function of the module or of one of its classes, as its code tells it.

    ``names`` are what its decorators call it, such as the code of a rule.
    """

    qualname: str
    first: int
    body: range
    names: tuple[str, ...]


class Mutant(NamedTuple):
    """A module with one thing changed. ``within`` is ``None`` where that thing is done while it is imported."""

    file: str
    lines: range
    within: Function | None
    operator: str
    was: str
    now: str
    nth: int
    slot: Slot
    node: ast.AST
    new: ast.AST

    @property
    def key(self) -> str:
        """What tells it from all others of its module, wherever its line has moved to."""
        where = self.within.qualname if self.within else ""
        return f"{where}: {self.was} -> {self.now}" + (f" #{self.nth}" if self.nth else "")


class _Spot(NamedTuple):
    """A node in its place, within a statement, within a function."""

    slot: Slot
    node: ast.AST
    statement: ast.stmt
    within: Function | None


class Module:
    """A module whose mutants are tried."""

    def __init__(self, root: Path, file: str) -> None:
        self.file = file
        self.name = ".".join(Path(file).with_suffix("").parts).removesuffix(".__init__")
        self.path = str((root / file).resolve())
        self.text = Path(self.path).read_text(encoding="utf-8")
        self._tree = ast.parse(self.text)
        self.mutants = tuple(self._mutants())
        self.names = tuple({name for mutant in self.mutants if mutant.within for name in mutant.within.names})

    def code(self, mutant: Mutant) -> CodeType:
        """The whole module, compiled with the change made."""
        mutant.slot.put(mutant.new)
        try:
            return compile(self._tree, self.path, "exec", dont_inherit=True)
        finally:
            mutant.slot.put(mutant.node)

    def _mutants(self) -> Iterator[Mutant]:
        seen: Counter[str] = Counter()
        made: set[tuple[int, str]] = set()
        for spot in _spots(self._tree, None, None, ""):
            before = ast.unparse(spot.statement)
            for change in changes(spot.node):
                spot.slot.put(_placed(change.new, spot.node))
                after = ast.unparse(_standing(spot, change.new))
                spot.slot.put(spot.node)
                if after == before or (id(spot.statement), after) in made:
                    continue
                made.add((id(spot.statement), after))
                was, now = _difference(before, after)
                mutant = Mutant(
                    self.file, _lines(spot.statement), spot.within, change.operator, was, now, 0, *spot[:2], change.new
                )
                yield mutant._replace(nth=seen[mutant.key])
                seen[mutant.key] += 1


def _spots(node: ast.AST, statement: ast.stmt | None, within: Function | None, prefix: str) -> Iterator[_Spot]:
    """Every node that may be changed."""
    for field, value in ast.iter_fields(node):
        if field in _LEFT_ALONE or (isinstance(node, ast.JoinedStr) and field == "format_spec"):
            continue
        inner, named = within, prefix
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and field == "body":
            if isinstance(node, ast.FunctionDef) and within is None:
                inner = _function(node, prefix)
            named = f"{prefix}{node.name}."
        for at, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not _is_left_alone(node, child):
                own = child if isinstance(child, ast.stmt) else statement
                if own is not None:
                    yield _Spot(Slot(node, field, at), child, own, inner)
                yield from _spots(child, own, inner, named)


def _function(node: ast.FunctionDef, prefix: str) -> Function:
    first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
    said = [each.value for top in node.decorator_list for each in ast.walk(top) if isinstance(each, ast.Constant)]
    names = tuple(each for each in said if isinstance(each, str) and each and " " not in each)
    return Function(f"{prefix}{node.name}", first, range(node.body[0].lineno, (node.end_lineno or 0) + 1), names)


def _is_left_alone(parent: ast.AST, node: ast.AST) -> bool:
    """Docstrings, types, imports, and the pieces of text within an f-string: it is one text."""
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=ast.Name(id="TypeVar")) | ast.keyword(arg="strict"):
            return True
        case ast.Constant(value=str()):
            return isinstance(parent, ast.JoinedStr)
        case ast.Subscript() | ast.BinOp(op=ast.BitOr()):
            return isinstance(parent, ast.Assign) and node is parent.value and _is_type(node)
    return False


def _is_type(node: ast.AST) -> bool:
    """Whether this is a type that gets a name: ``Callable[[Point], int]``."""
    names = [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
    return bool(names) and all(name[0].isupper() or name in {"str", "int", "tuple", "dict", "list"} for name in names)


def _standing(spot: _Spot, new: ast.AST) -> ast.AST:
    """The statement as it stands with the change: the change itself, where it is the statement that changes."""
    return new if spot.node is spot.statement else spot.statement


def _placed(new: ast.AST, old: ast.AST) -> ast.AST:
    """A new node at the place of the old one, so that faults in it are told there."""
    line = getattr(old, "lineno", None)
    if line is None:  # a comprehension has no place of its own
        line = next(each.lineno for each in ast.walk(old) if isinstance(each, ast.expr))
    for node in ast.walk(new):
        if isinstance(node, ast.expr | ast.stmt) and not hasattr(node, "lineno"):
            node.lineno = node.end_lineno = line
            node.col_offset = node.end_col_offset = 0
    return new


def _lines(statement: ast.stmt) -> range:
    """The lines of a statement's own text: of a compound one, those before its body."""
    last = statement.end_lineno or statement.lineno
    if isinstance(statement, _COMPOUND):
        body: Any = statement.cases[0].pattern if isinstance(statement, ast.Match) else statement.body[0]
        last = max(statement.lineno, body.lineno - 1)
    decorators = getattr(statement, "decorator_list", [])
    return range(min([statement.lineno, *(each.lineno for each in decorators)]), last + 1)


def _difference(before: str, after: str) -> tuple[str, str]:
    """What differs of two texts: the lines without their indentation, and of long ones the part that differs."""
    was, now = before.splitlines(), after.splitlines()
    while was and now and was[0] == now[0]:
        was, now = was[1:], now[1:]
    while was and now and was[-1] == now[-1]:
        was, now = was[:-1], now[:-1]
    old, new = (" / ".join(line.strip() for line in lines) or "nothing" for lines in (was, now))
    first = max(0, _alike(old, new) - _ASIDE)
    last = max(0, _alike(old[::-1], new[::-1]) - _ASIDE)
    return _cut(old, first, last), _cut(new, first, last)


def _alike(one: str, other: str) -> int:
    """How long two texts are the same from their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (here, there) in enumerate(pairs) if here != there), min(len(one), len(other)))


def _cut(text: str, first: int, last: int) -> str:
    return text if len(text) <= _LONGEST else f"... {text[first : len(text) - last]} ..."
