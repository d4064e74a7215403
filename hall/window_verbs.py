"""The commands that open windows. Only what every start needs is imported before they are told."""

import argparse

from hall.answers import Answer
from hall.settings import Settings
from runtime.garbage import collected_later
from runtime.plain_import import import_qt


def demo(options: argparse.Namespace, settings: Settings) -> Answer:
    """Everything on the sample hall: windows where there is a screen, else pictures."""
    from hall.demo import demonstrate  # noqa: PLC0415 - Qt starts here and nowhere else

    return Answer(text=demonstrate(settings, options.out, headless=options.headless))


def run(options: argparse.Namespace, settings: Settings) -> Answer:
    """Open the windows of the given roles until they are closed."""
    with collected_later():
        import_qt()
        from hall.locked import only_kiosk  # noqa: PLC0415 - Qt starts here and nowhere else
        from hall.run import run_roles  # noqa: PLC0415 - as above

        with only_kiosk(settings, options.roles):
            return Answer(code=run_roles(settings, options.roles))
