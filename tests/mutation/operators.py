"""The changes that a mutant is made by: a closed list, so that a score means the same from one run to the next.

Every operator gives a part of the code in another form. They are:

- ``comparison``: ``<`` for ``<=`` and the reverse, likewise ``>``; ``==``, ``is`` and ``in`` for their opposites.
- ``arithmetic``: ``+`` for ``-``, ``*`` for ``//``, ``/`` for ``*``, ``%`` for ``*``, ``|`` for ``&``, each also with
  ``=``; a minus sign left out. Not where text is joined: that could only fail.
- ``logic``: ``and`` for ``or``; one of their operands left out; ``not`` left out.
- ``condition``: what an ``if``, a ``while`` or a comprehension asks, turned round; a comprehension's ``if`` left out;
  either arm of a conditional expression alone.
- ``constant``: a number one more and one less; ``True`` for ``False``.
- ``statement``: a call, a ``yield``, an assignment that changes something, a ``raise`` or a bare ``return`` left out;
  the body of an ``if`` or of its ``else``, or one case of a ``match``; ``break`` for ``continue``.
- ``loop``: a ``for`` that goes through nothing.
- ``return``: ``None`` in place of what is returned.
- ``call``: ``min`` for ``max``, ``any`` for ``all``, ``match`` for ``search`` and the like; ``sorted`` and ``reversed``
  made a mere list; ``strip``, ``lower`` and others left undone.
- ``argument``: a keyword left out, or the last argument of a function that can do without it.
- ``slice``: one of its bounds left out.
- ``text``: a text made empty. These are counted apart, since most texts are words for people.

Left alone are docstrings, annotations, imports, and ``strict=`` of ``zip``, which decides nothing: it only says that
lists are as long as each other.
"""

import ast
from collections.abc import Iterator
from typing import NamedTuple

TEXT = "text"


class Change(NamedTuple):
    """What stands in the place of a part of the code, by which operator."""

    operator: str
    new: ast.AST


_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
}
_NEIGHBOUR: dict[type[ast.cmpop], type[ast.cmpop]] = _OPPOSITE | {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "sorted": "list",
    "reversed": "list",
    "startswith": "endswith",
    "endswith": "startswith",
    "match": "search",
    "search": "match",
    "fullmatch": "match",
}
_UNDONE = frozenset(
    {"strip", "lstrip", "rstrip", "lower", "upper", "casefold", "replace", "removeprefix", "removesuffix"}
)
_CAN_DO_WITHOUT = frozenset({"next", "get", "getattr", "enumerate", "sum", "split", "rsplit", "pop"})


def changes(node: ast.AST) -> Iterator[Change]:
    """Every change that the operators make to one node, and not to those within it."""
    match node:
        case ast.stmt():
            yield from _of_statement(node)
        case ast.comprehension():
            yield from _of_comprehension(node)
        case ast.expr():
            yield from _of_expression(node)


def _of_statement(node: ast.stmt) -> Iterator[Change]:
    if _can_be_left_out(node):
        yield Change("statement", left_out([node])[0])
    match node:
        case ast.Break():
            yield Change("statement", ast.Continue())
        case ast.Continue():
            yield Change("statement", ast.Break())
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield Change("return", ast.Return(ast.Constant(None)))
        case ast.AugAssign(op=op) if type(op) in _ARITHMETIC and not _is_text(node.value):
            yield Change("arithmetic", ast.AugAssign(node.target, _ARITHMETIC[type(op)](), node.value))
        case _:
            yield from _of_compound(node)


def _of_compound(node: ast.stmt) -> Iterator[Change]:
    match node:
        case ast.If():
            yield Change("condition", ast.If(_negated(node.test), node.body, node.orelse))
            if not _is_one_that_can_be_left_out(node.body):
                yield Change("statement", ast.If(node.test, left_out(node.body), node.orelse))
            if node.orelse and not isinstance(node.orelse[0], ast.If) and not _is_one_that_can_be_left_out(node.orelse):
                yield Change("statement", ast.If(node.test, node.body, left_out(node.orelse)))
        case ast.While():
            yield Change("condition", ast.While(_negated(node.test), node.body, node.orelse))
        case ast.For():
            yield Change("loop", ast.For(node.target, ast.Tuple([], ast.Load()), node.body, node.orelse))
        case ast.Match() if len(node.cases) > 1:
            for each in node.cases:
                yield Change("statement", ast.Match(node.subject, [case for case in node.cases if case is not each]))


def left_out(body: list[ast.stmt]) -> list[ast.stmt]:
    """Nothing in the place of some statements; what they yielded still makes a generator."""
    if any(isinstance(node, ast.Yield | ast.YieldFrom) for each in body for node in ast.walk(each)):
        return [ast.If(ast.Constant(value=False), body, [])]
    return [ast.Pass()]


def _can_be_left_out(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()) | ast.Raise() | ast.Return(value=None):
            return True
        case ast.Assign() | ast.AugAssign():
            return _changes_something(node)
    return False


def _is_one_that_can_be_left_out(body: list[ast.stmt]) -> bool:
    """Whether a body is one statement that is left out for itself."""
    return len(body) == 1 and _can_be_left_out(body[0])


def _changes_something(node: ast.Assign | ast.AugAssign) -> bool:
    """Whether there was something before to be changed: else, leaving it out could only fail."""
    if isinstance(node, ast.AugAssign) or not all(isinstance(each, ast.Name) for each in node.targets):
        return not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple))
    names = {each.id for each in node.targets if isinstance(each, ast.Name)}
    return any(isinstance(each, ast.Name) and each.id in names for each in ast.walk(node.value))


def _of_comprehension(node: ast.comprehension) -> Iterator[Change]:
    for at, asked in enumerate(node.ifs):
        for put in ([_negated(asked)], []):
            ifs = [*node.ifs[:at], *put, *node.ifs[at + 1 :]]
            yield Change("condition", ast.comprehension(node.target, node.iter, ifs, node.is_async))


def _of_expression(node: ast.expr) -> Iterator[Change]:
    match node:
        case ast.Constant() | ast.JoinedStr():
            yield from _of_constant(node)
        case ast.IfExp():
            yield Change("condition", node.body)
            yield Change("condition", node.orelse)
        case ast.Call():
            yield from _of_call(node)
        case ast.Subscript(slice=ast.Slice() as part):
            bounds = [part.lower, part.upper, part.step]
            for at in (at for at, bound in enumerate(bounds) if bound is not None):
                kept = [None if at == other else bound for other, bound in enumerate(bounds)]
                yield Change("slice", ast.Subscript(node.value, ast.Slice(*kept), node.ctx))
        case _:
            yield from _of_operation(node)


def _of_operation(node: ast.expr) -> Iterator[Change]:
    match node:
        case ast.Compare():
            for at, op in enumerate(node.ops):
                ops = [*node.ops[:at], _NEIGHBOUR[type(op)](), *node.ops[at + 1 :]]
                yield Change("comparison", ast.Compare(node.left, ops, node.comparators))
        case ast.BinOp(op=op) if type(op) in _ARITHMETIC and not (_is_text(node.left) or _is_text(node.right)):
            yield Change("arithmetic", ast.BinOp(node.left, _ARITHMETIC[type(op)](), node.right))
        case ast.UnaryOp(op=ast.USub()):
            yield Change("arithmetic", node.operand)
        case ast.UnaryOp(op=ast.Not()):
            yield Change("logic", node.operand)
        case ast.BoolOp():
            yield Change("logic", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values))
            for at in range(len(node.values)):
                left = [*node.values[:at], *node.values[at + 1 :]]
                yield Change("logic", left[0] if len(left) == 1 else ast.BoolOp(node.op, left))


def _of_constant(node: ast.Constant | ast.JoinedStr) -> Iterator[Change]:
    value = "f" if isinstance(node, ast.JoinedStr) else node.value
    if isinstance(value, str):
        yield Change(TEXT, ast.Constant("" if value else "something"))
    elif isinstance(value, bool):
        yield Change("constant", ast.Constant(not value))
    elif isinstance(value, int | float):
        yield Change("constant", ast.Constant(value + 1))
        yield Change("constant", ast.Constant(value - 1))


def _of_call(node: ast.Call) -> Iterator[Change]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name in _NAMES:
        other = _NAMES[name]
        func: ast.expr = ast.Name(other, ast.Load())
        if isinstance(node.func, ast.Attribute):
            func = ast.Attribute(node.func.value, other, ast.Load())
        yield Change("call", ast.Call(func, node.args, [] if other == "list" else node.keywords))
    if name in _UNDONE and isinstance(node.func, ast.Attribute):
        yield Change("call", node.func.value)
    if name in _CAN_DO_WITHOUT and len(node.args) > 1:
        yield Change("argument", ast.Call(node.func, node.args[:-1], node.keywords))
    for each in node.keywords:
        if each.arg not in {None, "strict"}:
            kept = [keyword for keyword in node.keywords if keyword is not each]
            yield Change("argument", ast.Call(node.func, node.args, kept))


def _negated(asked: ast.expr) -> ast.expr:
    match asked:
        case ast.UnaryOp(op=ast.Not()):
            return asked.operand
        case ast.Compare(ops=[op]):
            return ast.Compare(asked.left, [_OPPOSITE[type(op)]()], asked.comparators)
    return ast.UnaryOp(ast.Not(), asked)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
