"""Whom or what a noun phrase stands for."""

from enum import StrEnum


class Who(StrEnum):
    """What a noun phrase stands for."""

    AGENCY = "agency"
    MINISTRY = "ministry"
    OTHER = "other"
    WORK = "work"
    MEASURE = "measure"
    PRODUCT = "product"
    ANAPHOR = "anaphor"
    EXPLETIVE = "expletive"
    THING = "thing"
    NOBODY = "nobody"
