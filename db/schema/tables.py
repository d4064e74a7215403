"""The tables, all of them.

Each is called what it is called in SQL, in capitals: `TICKET.c.state`. So nothing of a statement
can be mistaken for a ticket in hand.
"""

from db.schema.columns import METADATA, written
from db.schema.feed_tables import NOTIFICATION
from db.schema.feedback_tables import ALERT, FOLLOW_UP, RATING, RATING_OPTIONS
from db.schema.hall_tables import (
    BADGE,
    COUNTER,
    COUNTER_SERVICE,
    DEVICE_FAULT,
    FAQ,
    HALL,
    NOTICE,
    OFFICER,
    PRIORITY_CLASS,
    QUESTION,
    RUNNING_ROLE,
    SERVICE,
    SERVICE_GROUP,
    SPOKEN_CALLS,
    ZONE,
)
from db.schema.history_tables import FORECAST_HISTORY, SERVICE_HISTORY
from db.schema.paper_tables import PRINT_JOB, STATION
from db.schema.visit_tables import (
    APPOINTMENT,
    APPOINTMENT_KEY,
    COME_BACK,
    EVENT,
    HELP_CALL,
    HOME_VISIT,
    INTAKE,
    SERIES,
    STREET_NUMBER,
    TICKET,
)

__all__ = [
    "ALERT",
    "APPOINTMENT",
    "APPOINTMENT_KEY",
    "BADGE",
    "COME_BACK",
    "COUNTER",
    "COUNTER_SERVICE",
    "DEVICE_FAULT",
    "EVENT",
    "FAQ",
    "FOLLOW_UP",
    "FORECAST_HISTORY",
    "HALL",
    "HELP_CALL",
    "HOME_VISIT",
    "INTAKE",
    "METADATA",
    "NOTICE",
    "NOTIFICATION",
    "OFFICER",
    "PRINT_JOB",
    "PRIORITY_CLASS",
    "QUESTION",
    "RATING",
    "RATING_OPTIONS",
    "RUNNING_ROLE",
    "SERIES",
    "SERVICE",
    "SERVICE_GROUP",
    "SERVICE_HISTORY",
    "SPOKEN_CALLS",
    "STATION",
    "STREET_NUMBER",
    "TICKET",
    "ZONE",
    "written",
]
