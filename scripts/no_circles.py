"""A contract for import-linter: no module imports itself by way of others, not even for types."""

from graphlib import CycleError, TopologicalSorter

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, output


class NoCircles(Contract):
    """Is kept when the modules can be put in an order in which each imports earlier ones only."""

    type_name = "no_circles"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 - as the base
        """Look for one circle; ``verbose`` changes nothing."""
        circle = circle_in(
            {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
        )
        return ContractCheck(kept=not circle, metadata={"circle": circle})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the circle."""
        output.print_error(" -> ".join(check.metadata["circle"]))


def circle_in(imports: dict[str, set[str]]) -> list[str]:
    """Return the modules of one circle, the first again at its end; empty when there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []
