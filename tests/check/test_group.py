"""Pairs to groups."""

from itertools import permutations

import pytest

from factcheck.check.group import components, groups


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], []),
        ([(1, 2)], [[1, 2]]),
        ([(1, 2), (3, 4), (2, 5)], [[1, 2, 5], [3, 4]]),
        ([(1, 2), (3, 4), (2, 3)], [[1, 2, 3, 4]]),
        ([(1, 1)], [[1]]),
    ],
)
def test_connected_members_are_one_group(pairs: list[tuple[int, int]], expected: list[list[int]]) -> None:
    assert groups(pairs) == expected


def test_the_order_of_pairs_does_not_change_who_belongs_together() -> None:
    for order in permutations([(1, 2), (2, 3), (4, 5)]):
        assert sorted(map(sorted, groups(order))) == [[1, 2, 3], [4, 5]]


def test_components_keep_the_pairs_that_hold_them_together() -> None:
    assert components([(1, 2), (3, 4), (2, 5)]) == [([1, 2, 5], [(1, 2), (2, 5)]), ([3, 4], [(3, 4)])]
