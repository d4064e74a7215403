"""Describe the Python view models to qmllint: `python -m scripts.qml_types FOLDER`.

Writes FOLDER/<module path>/{qmldir,types.qmltypes} for every QML_IMPORT_NAME in the product. With
these and a typed `required property`, qmllint knows each property and catches a misspelt one.
"""

import ast
import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("kiosk", "display", "counter", "printer")
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
FOREIGN = ("qt6core", "qt6gui", "qt6qml", "qt6quick")
QML_NAMES = {"list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
"""What Qt makes of Python's own types, where metaobjectdump leaves the Python name."""

Description = dict[str, Any]
"""One file's classes as metaobjectdump writes them."""


def sources() -> Iterator[Path]:
    """Python files that hand types to QML."""
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if "QML_IMPORT_NAME" in path.read_text(encoding="utf-8"):
                yield path


def describe(path: Path) -> Description:
    """A file's QML types, with what metaobjectdump leaves out put right."""
    dumped = _run("pyside6-metaobjectdump", "--quiet", path)
    description: Description = json.loads(dumped)[0]
    constants = constant_properties(ast.parse(path.read_text(encoding="utf-8")))
    for kind in description["classes"]:
        # It does not know that a view model of another file, from which this one inherits, is one.
        kind["object"] = kind["object"] or "classInfos" in kind
        for entry in kind.get("properties", ()):
            entry["type"] = QML_NAMES.get(entry["type"], entry["type"])
            entry["constant"] = (kind["className"], entry["name"]) in constants
    return description


def constant_properties(tree: ast.Module) -> frozenset[tuple[str, str]]:
    """(class, property) of every `@Property(..., constant=True)`."""
    return frozenset(
        (owner.name, method.name)
        for owner in ast.walk(tree)
        if isinstance(owner, ast.ClassDef)
        for method in owner.body
        if isinstance(method, ast.FunctionDef)
        if any(_says_constant(decorator) for decorator in method.decorator_list)
    )


def _says_constant(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and any(
        keyword.arg == "constant" and ast.unparse(keyword.value) == "True"
        for keyword in decorator.keywords
    )


def write_module(folder: Path, module: str, descriptions: list[Description]) -> None:
    """Write one QML module's type description where qmllint looks for it."""
    target = folder.joinpath(*module.split("."))
    target.mkdir(parents=True, exist_ok=True)
    dumped = target / "types.json"
    dumped.write_text(json.dumps(descriptions), encoding="utf-8")
    foreign = ",".join(str(METATYPES / f"{name}_metatypes.json") for name in FOREIGN)
    options = [f"--import-name={module}", "--major-version=1", f"--foreign-types={foreign}"]
    types = f"--generate-qmltypes={target / 'types.qmltypes'}"
    _run("pyside6-qmltyperegistrar", *options, types, "-o", target / "unused.cpp", dumped)
    qmldir = f"module {module}\ntypeinfo types.qmltypes\ndepends QtQuick\n"
    (target / "qmldir").write_text(qmldir, encoding="utf-8")


def _run(tool: str, *arguments: str | Path) -> str:
    command = [Path(sys.executable).with_name(tool), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def main() -> None:
    """Describe every QML module."""
    modules: defaultdict[str, list[Description]] = defaultdict(list)
    for description in map(describe, sources()):
        modules[description["QML_IMPORT_NAME"]].append(description)
    for module, descriptions in modules.items():
        write_module(Path(sys.argv[1]), module, descriptions)


if __name__ == "__main__":
    main()
