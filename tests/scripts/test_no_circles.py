"""The contract that no module imports itself by way of others."""

from itertools import pairwise

from grimp import ImportGraph

from scripts.no_circles import NoCircles, circle_in


def graph(*imports: tuple[str, str]) -> ImportGraph:
    """Return a graph of these imports."""
    graph = ImportGraph()
    for importer, imported in imports:
        graph.add_import(importer=importer, imported=imported)
    return graph


def contract() -> NoCircles:
    """Return the contract, as the tool makes it."""
    return NoCircles(name="No circle", session_options={}, contract_options={})


def test_a_circle_breaks_it() -> None:
    """However long it is; which modules it holds is told, in the order of their imports."""
    check = contract().check(graph(("a", "b"), ("b", "c"), ("c", "a"), ("a", "d")), verbose=False)
    assert not check.kept
    circle = check.metadata["circle"]
    assert set(pairwise(circle)) == {("a", "b"), ("b", "c"), ("c", "a")}


def test_many_ways_to_one_module_are_no_circle() -> None:
    """Each imports what is below it."""
    check = contract().check(graph(("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")), verbose=False)
    assert check.kept
    assert circle_in({}) == []
