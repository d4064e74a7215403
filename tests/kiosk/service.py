"""A kiosk service some of whose use cases are the test's own."""

from types import SimpleNamespace
from typing import Any, cast

from kiosk.kiosk_service import KioskService

USE_CASES = [name for name in vars(KioskService) if not name.startswith("_")]


def service_with(service: KioskService, **instead: Any) -> KioskService:  # noqa: ANN401 - any of them
    """The same service, with these use cases instead of its own."""
    own = {name: getattr(service, name) for name in USE_CASES}
    return cast("KioskService", SimpleNamespace(**{**own, **instead}))
