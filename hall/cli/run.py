"""``hall run``: the windows of one or more roles.

Only what every start needs is imported before the handler runs.
"""

import argparse
from collections.abc import Sequence
from contextlib import ExitStack

from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command
from hall.settings import Settings
from runtime.desktop.plain_import import import_qt
from runtime.gc_control import collected_later


def add_to(commands: Commands) -> None:
    """Declare the command."""
    command = add_command(commands, "run", run, "open the windows of one or more roles")
    command.add_argument(
        "roles",
        nargs="+",
        metavar="ROLE",
        help="kiosk, display, display:ZONE, display:counter-N, counter:N, rating:N, boards, pads,"
        " web, feed",
    )


def run(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Open the windows of the given roles until they are closed; some have none."""
    if set(options.roles) <= {"web", "feed"}:
        return CommandAnswer(code=_run_without_windows(options.roles, settings))
    if set(options.roles) == {"boards"}:
        from hall.compose.boards import run_boards  # noqa: PLC0415 - no other role waits for it

        return CommandAnswer(code=run_boards(settings))
    if set(options.roles) == {"pads"}:
        from hall.compose.pads import run_pads  # noqa: PLC0415 - as above

        return CommandAnswer(code=run_pads(settings))
    with collected_later():
        import_qt()
        from hall.compose.kiosk_lock import only_kiosk  # noqa: PLC0415 - Qt starts here and nowhere else
        from hall.compose.run import run_roles  # noqa: PLC0415 - as above

        with only_kiosk(settings, options.roles):
            return CommandAnswer(code=run_roles(settings, options.roles))


def _run_without_windows(roles: Sequence[str], settings: Settings) -> int:
    """Run the pages, the feed, or both, on a machine without a screen, until it is told to end."""
    with ExitStack() as running:
        if "feed" in roles:
            from hall.compose.feed import feed_running  # noqa: PLC0415 - no other role waits for it

            running.enter_context(feed_running(settings))
        if "web" in roles:
            from hall.compose.web import run_web  # noqa: PLC0415 - no other role waits for a server

            return run_web(settings)
        from hall.cli.simulation import end_asked  # noqa: PLC0415 - as above

        running.enter_context(end_asked()).wait()
        return 0
