"""Text itself: bytes decoded without loss, folded forms for comparison, sentences."""

from onrecord.text.decode import Decoded, decode, decode_text
from onrecord.text.fold import fold

__all__ = ["Decoded", "decode", "decode_text", "fold"]
