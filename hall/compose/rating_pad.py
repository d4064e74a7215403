"""Makes the rating pad of a counter, with what it reads and keeps."""

from functools import partial

from counter.rating.view_model import RatingPadViewModel
from counter.rating.window import open_rating_pad
from db.engine.change_watch import ChangeWatch
from hall.compose.application import Application, seen_from
from hall.compose.hall_follower import HallFollower
from hall.compose.open_role import OpenRole
from reception.ratings import RatingAtCounter
from runtime.jobs import JobRunner, Watcher
from tickets.errors import HallError
from tickets.hall import HallSetup
from tickets.source import Source

LOOKS = 0.1
"""Seconds between two looks at the queue: the question comes while its person still sits there."""


def make_rating_pad(hall: Application, number: int) -> OpenRole:
    """The rating pad of one counter."""
    hall, jobs = seen_from(hall, Source.PAD), JobRunner()
    service = RatingAtCounter(hall.ratings, hall.queries, hall.clock)

    def show_setup(setup: HallSetup) -> None:
        view_model.showSetup(setup)

    follower = HallFollower(lambda: hall, f"rating {number}", show_setup, jobs)
    watch = ChangeWatch(hall.database)
    watcher = Watcher(
        watch.changed,
        follower.before(partial(service.inputs, number)),
        interval=LOOKS,
        foreseen=(HallError, OSError),
    )
    view_model = RatingPadViewModel(
        hall.current_hall(),
        number,
        hall.settings.rating_pad.languages,
        service,
        jobs,
        hall.clock,
        watcher.silence,
    )
    watcher.found.connect(view_model.showInputs)
    watcher.troubled.connect(view_model.showTrouble)
    ends = [view_model.stop, watcher.stop, watch.close, jobs.stop, follower.close]
    keep: list[object] = [watcher, follower, jobs]
    return OpenRole(open_rating_pad(view_model), view_model, [watcher.start], ends, keep)
