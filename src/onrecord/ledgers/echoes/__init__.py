"""Talking points: what keeps being said in recognisably the same words, by whom, and how the words drift."""

from onrecord.ledgers.echoes.ledger import echoes
from onrecord.ledgers.echoes.phrases import Month, Phrase, PhraseUse, phrase
from onrecord.ledgers.echoes.rows import Echoes, Point, Question, TakenOver, Use, by_month
from onrecord.ledgers.echoes.table import echo_frame, phrase_frame

__all__ = [
    "Echoes",
    "Month",
    "Phrase",
    "PhraseUse",
    "Point",
    "Question",
    "TakenOver",
    "Use",
    "by_month",
    "echo_frame",
    "echoes",
    "phrase",
    "phrase_frame",
]
