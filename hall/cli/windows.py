"""The commands that open windows. Only what every start needs is imported before they are told."""

import argparse

from hall.cli.answer import CommandAnswer
from hall.settings import Settings
from runtime.desktop.plain_import import import_qt
from runtime.gc_control import collected_later


def demo(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Everything on the sample hall: windows where there is a screen, else pictures."""
    from hall.demo.demo import demonstrate  # noqa: PLC0415 - Qt starts here and nowhere else

    return CommandAnswer(text=demonstrate(settings, options.out, headless=options.headless))


def run(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Open the windows of the given roles until they are closed."""
    with collected_later():
        import_qt()
        from hall.compose.kiosk_lock import only_kiosk  # noqa: PLC0415 - Qt starts here and nowhere else
        from hall.compose.run import run_roles  # noqa: PLC0415 - as above

        with only_kiosk(settings, options.roles):
            return CommandAnswer(code=run_roles(settings, options.roles))
