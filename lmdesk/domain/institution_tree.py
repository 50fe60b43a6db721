"""The tree of institutions: what is a department or a branch of what, without circles."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class InstitutionTree:
    """Institutions by id: those above which nothing stands, and what is below each.

    Both are in the order in which the institutions were given. An institution without parts has
    no entry in `children`.
    """

    roots: tuple[int, ...]
    children: Mapping[int, tuple[int, ...]]

    def pruned(self, wanted: Collection[int]) -> "InstitutionTree":
        """Return the tree of the wanted institutions and of all that stands above them."""
        kept = frozenset(wanted)
        children: dict[int, tuple[int, ...]] = {}
        # From the lowest up, so that whoever has a wanted part is known when its turn comes.
        for each in reversed(self.in_order()):
            parts = tuple(
                part for part in self.children.get(each, ()) if part in kept or part in children
            )
            if parts:
                children[each] = parts
        roots = tuple(root for root in self.roots if root in kept or root in children)
        return InstitutionTree(roots, MappingProxyType(children))

    def in_order(self) -> tuple[int, ...]:
        """Return all institutions, each before its parts, as an open tree shows them."""
        found: list[int] = []
        waiting = list(reversed(self.roots))
        while waiting:
            each = waiting.pop()
            found.append(each)
            waiting += reversed(self.children.get(each, ()))
        return tuple(found)


def tree_of(ids: Sequence[int], edges: Iterable[tuple[int, int]]) -> InstitutionTree:
    """Build the tree from pairs of a part and what it is a part of.

    Of several pairs for one part the first counts. A pair that would close a circle, or that names
    an institution which is not among the `ids`, is left out, so that every institution stands in
    the tree exactly once.
    """
    known = frozenset(ids)
    parents: dict[int, int] = {}
    for part, whole in edges:
        usable = part in known and whole in known and part not in parents
        if usable and not closes_circle(parents, part, whole):
            parents[part] = whole
    children: dict[int, list[int]] = {}
    for each in ids:
        if each in parents:
            children.setdefault(parents[each], []).append(each)
    return InstitutionTree(
        tuple(each for each in ids if each not in parents),
        MappingProxyType({whole: tuple(parts) for whole, parts in children.items()}),
    )


def closes_circle(parents: Mapping[int, int], part: int, whole: int) -> bool:
    """Tell whether `part` is `whole` or stands above it, so that it cannot be put below it.

    `parents` itself may hold a circle; the answer is then about the part that can be reached.
    """
    seen: set[int] = set()
    above: int | None = whole
    while above is not None and above not in seen:
        if above == part:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def leads_to(edges: Iterable[tuple[int, int]], start: int, goal: int) -> bool:
    """Tell whether the pairs lead from one institution to another one, or both are the same.

    Unlike in the tree, an institution may be the first of any number of pairs.
    """
    ways: dict[int, list[int]] = {}
    for one, other in edges:
        ways.setdefault(one, []).append(other)
    seen, waiting = {start}, [start]
    while waiting:
        nearby = [other for other in ways.get(waiting.pop(), ()) if other not in seen]
        seen.update(nearby)
        waiting += nearby
    return goal in seen
