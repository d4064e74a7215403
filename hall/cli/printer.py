"""``hall printer``: how each printer is, a test page, the known profiles, a simulated printer."""

import argparse

from hall.cli import printer_simulator
from hall.cli.answer import CommandAnswer
from hall.cli.parser import Commands, add_command, add_group, add_json
from hall.settings import Settings
from runtime.message import Message, sentences


def add_to(commands: Commands) -> None:
    """Declare the commands of ``hall printer``."""
    group = add_group(commands, "printer", "how it is, a test page, one made of code")
    for name, handler, summary in (
        ("status", status, "what each printer says of itself, and what to do"),
        ("test", trial, "print a page that shows which profile fits"),
        ("profiles", list_profiles, "the kinds of printer that are known"),
    ):
        add_json(add_command(group, name, handler, summary))
    printer_simulator.add_to(group)


def status(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Ask each printer of the settings everything, print nothing."""
    from hall.cli import printer_report  # noqa: PLC0415 - no other command waits for it
    from hall.compose import trial_print  # noqa: PLC0415 - as above
    from hall.compose.printing import printers_of  # noqa: PLC0415 - as above
    from printer.protocol.probe import probe  # noqa: PLC0415 - as above

    known = trial_print.known_profiles(settings)
    found = [
        printer_report.of_probe(printer, known, probe(printer.device))
        for printer in printers_of(settings)
    ]
    able = any(each["able"] for each in found)
    text = "\n".join(map(printer_report.status_text, found))
    trouble = sentences(
        Message("{url}: {reason}", url=each["url"], reason=each["reason"]) for each in found
    )
    return CommandAnswer({"able": able, "printers": found}, text, "" if able else trouble)


def trial(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Print a page on each printer of the settings that shows which profile fits."""
    from hall.cli import printer_report  # noqa: PLC0415 - no other command waits for it
    from hall.compose import trial_print  # noqa: PLC0415 - as above

    known = trial_print.known_profiles(settings)
    printed = trial_print.print_trial_pages(settings)
    results = [printer_report.of_result(printer, known, result) for printer, result in printed]
    text = "\n".join(f"{each['url']}: {each['outcome']}, {each['state']}" for each in results)
    return CommandAnswer({"printers": results}, text, trial_print.trouble_of(printed))


def list_profiles(_options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Name the kinds of printer that are known, the hall's own ones first."""
    from hall.cli import printer_report  # noqa: PLC0415 - no other command waits for it
    from hall.compose import trial_print  # noqa: PLC0415 - as above

    known = trial_print.known_profiles(settings)
    listed = [printer_report.of_profile(name, each) for name, each in known.items()]
    wide = max(len(each["name"]) for each in listed)
    text = "\n".join(f"{each['name']:{wide}}  {each['title']}" for each in listed)
    return CommandAnswer({"profiles": listed}, text)
