"""What a letter may do to its worker; a module of its own, so that worker processes find it."""

import os
import signal
import time

from govload.model import CodedLetter, LetterRef
from govload.pipeline.options import CodingOptions


def task(ref: LetterRef, options: CodingOptions) -> CodedLetter:
    """Do what the name of the letter says."""
    match ref.source:
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "hang":
            time.sleep(600)
        case "memory":
            bytearray(options.limits.memory_mb * 2_000_000)
        case "fault":
            raise KeyError("a fault of ours")
    return CodedLetter(ref=ref, letter_id=ref.source)
