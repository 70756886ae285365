"""What can be changed in a piece of Python, one node at a time: what a mutation run of its tests tries."""

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from types import CodeType
from typing import Any, NamedTuple, TypeVar

N = TypeVar("N", bound=ast.AST)

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitOr: ast.BitAnd,
}
_CALLED = {"min": "max", "max": "min", "sorted": "list"}
_REMOVED = (ast.AugAssign, ast.Delete, ast.Expr, ast.For, ast.If, ast.Raise)


class Mutant(NamedTuple):
    """A module with one thing changed in it: where, what, and the whole as it is run."""

    line: int
    change: str
    code: CodeType


def mutants(source: str, name: str) -> Iterator[Mutant]:
    """Every module that differs from this one in one node. Annotations and docstrings stay."""
    tree = ast.parse(source)
    for node, put in list(_places(tree)):
        for other in _others(node):
            put(ast.copy_location(other, node))
            code = compile(ast.fix_missing_locations(tree), name, "exec")
            yield Mutant(getattr(node, "lineno", 0), f"{_said(node)} → {_said(other)}", code)
        put(node)


def _places(parent: ast.AST) -> Iterator[tuple[ast.AST, Callable[[ast.AST], None]]]:
    """Every node that may be changed, with what puts another one in its place."""
    for field, value in ast.iter_fields(parent):
        for at, node in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(node, ast.AST) or field in {"annotation", "returns"} or _is_docstring(node):
                continue

            def put(other: ast.AST, field: str = field, value: object = value, at: int = at) -> None:
                if isinstance(value, list):
                    value[at] = other
                else:
                    setattr(parent, field, other)

            yield node, put
            yield from _places(node)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _said(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]


def _copy(node: N, **fields: object) -> N:
    """The node with these fields changed."""
    made = deepcopy(node)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


def _others(node: ast.AST) -> Iterator[ast.AST]:
    """What a node may be changed into."""
    if isinstance(node, ast.stmt):
        yield from _statements(node)
        return
    match node:
        case ast.Compare():
            yield from (_copy(node, ops=ops) for ops in _swapped(node.ops))
        case ast.BoolOp():
            yield _copy(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
            left = (_without(node, "values", at) for at in range(len(node.values)))
            yield from (rest if len(rest.values) > 1 else rest.values[0] for rest in left)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node.operand
        case ast.BinOp() if type(node.op) in _ARITHMETIC:
            yield _copy(node, op=_ARITHMETIC[type(node.op)]())
        case ast.Constant():
            yield from map(ast.Constant, _values(node.value))
        case ast.Call():
            yield from _calls(node)
        case ast.IfExp():
            yield from (node.body, node.orelse)
        case ast.comprehension():
            yield from (_without(node, "ifs", at) for at in range(len(node.ifs)))


def _statements(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.AugAssign() if type(node.op) in _ARITHMETIC:
            yield _copy(node, op=_ARITHMETIC[type(node.op)]())
        case ast.Return(value=ast.expr()):
            yield ast.Return(ast.Constant(None))
        case ast.If(test=ast.Name() | ast.Attribute() | ast.Call()):
            yield _copy(node, test=ast.UnaryOp(ast.Not(), node.test))
    if isinstance(node, _REMOVED):
        yield ast.Pass()


def _swapped(ops: list[ast.cmpop]) -> Iterator[list[ast.cmpop]]:
    for at, op in enumerate(ops):
        for other in _COMPARISONS[type(op)]:
            yield [*ops[:at], other(), *ops[at + 1 :]]


def _without(node: N, field: str, at: int) -> N:
    """The node with one thing less in a list of it."""
    items = getattr(node, field)
    return _copy(node, **{field: [*items[:at], *items[at + 1 :]]})


def _calls(node: ast.Call) -> Iterator[ast.Call]:
    """A call without one of its keywords, or of the function that does the opposite."""
    yield from (_without(node, "keywords", at) for at in range(len(node.keywords)))
    if isinstance(node.func, ast.Name) and node.func.id in _CALLED:
        yield _copy(node, func=ast.Name(_CALLED[node.func.id], ast.Load()))


def _values(value: object) -> tuple[Any, ...]:
    match value:
        case bool():
            return (not value,)
        case int() | float():
            return (value + 1, value - 1)
        case str():
            return ("",) if value else ("another",)
        case None:
            return ("",)
    return ()
