"""What a mutation run changes, one thing at a time."""

import pytest

from bench.mutations import mutants


def changes(source: str) -> list[str]:
    return [mutant.change for mutant in mutants(source, "sample")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a <= b", ["a <= b → a < b", "a <= b → a > b"]),
        ("a and b", ["a and b → a or b", "a and b → b", "a and b → a"]),
        ("not a", ["not a → a"]),
        ("a - b", ["a - b → a + b"]),
        ("7", ["7 → 8", "7 → 6"]),
        ("'word'", ["'word' → ''"]),
        ("f(a, key=b)", ["f(a, key=b) → f(a)"]),
        ("min(a, b)", ["min(a, b) → max(a, b)"]),
        ("a if b else c", ["a if b else c → a", "a if b else c → c"]),
        ("[a for a in b if c]", [" for a in b if c →  for a in b"]),
    ],
)
def test_each_kind_of_expression_is_changed_into_what_it_may_be_mistaken_for(source: str, expected: list[str]) -> None:
    assert changes(f"x = {source}") == expected


def test_statements_are_left_out_and_nothing_is_returned_instead_of_something() -> None:
    sample = "def f(a):\n    if a:\n        raise a\n    a += b\n    return a"
    assert changes(sample) == [
        "if a: → if not a:",
        "if a: → pass",
        "raise a → pass",
        "a += b → a -= b",
        "a += b → pass",
        "return a → return None",
    ]


def test_annotations_and_docstrings_stay() -> None:
    assert changes('"""Words."""\ndef f(a: "int | None") -> "str":\n    """More words."""') == []


def test_a_mutant_is_the_whole_module_with_one_change_in_it() -> None:
    found = []
    for mutant in mutants("a = 1\nb = 10", "sample"):
        names: dict[str, int] = {}
        exec(mutant.code, names)  # noqa: S102 - our own two lines
        found.append((mutant.line, names["a"], names["b"]))
    assert found == [(1, 2, 10), (1, 0, 10), (2, 1, 11), (2, 1, 9)]
