"""The tables of what the hall has learned for its forecasts, day by day."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Named, Table, TypedColumns

from db.schema.columns import METADATA, Id, Json


class ServiceHistoryColumns(TypedColumns):
    """A service's handling times of the days before: how many, mean in minutes, variation."""

    service: Named[str] = Column(ForeignKey("service.code"), primary_key=True)
    cases: Named[float]
    mean: Named[float]
    variation: Named[float]


SERVICE_HISTORY = Table("service_history", METADATA, ServiceHistoryColumns)


class ForecastHistoryColumns(TypedColumns):
    """Up to which event the hall has learned, and what the record says of the unforeseen."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    last_event: Named[int] = Column(Id)
    evidence: Named[list[Any]] = Column(Json)


FORECAST_HISTORY = Table("forecast_history", METADATA, ForecastHistoryColumns)
