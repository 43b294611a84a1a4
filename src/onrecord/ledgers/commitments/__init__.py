"""The ledger of commitments: what later documents of the record say of each, and a calendar of their deadlines."""

from onrecord.ledgers.commitments.deadlines import calendar
from onrecord.ledgers.commitments.later import Followed, LaterPassage
from onrecord.ledgers.commitments.ledger import CommitmentLedger, follow, still_open

__all__ = ["CommitmentLedger", "Followed", "LaterPassage", "calendar", "follow", "still_open"]
