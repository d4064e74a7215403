"""What axe-core finds wrong with a page for people who see, hear or move otherwise."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "resultTypes": ["violations"],
    "rules": {
        "color-contrast-enhanced": {"enabled": True},  # 7:1, as everywhere in the product
        "target-size": {"enabled": True},  # WCAG 2.2
    },
}
"""What is asked beyond what axe asks by itself."""


def violations(page: Page) -> list[str]:
    """Each rule that is broken, with the elements that break it; empty is well."""
    found: dict[str, Any] = Axe().run(page, options=RULES).response
    assert found["passes"], "axe has looked at nothing"
    return [
        f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}"
        for each in found["violations"]
    ]
