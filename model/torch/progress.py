"""What people see of a training: a bar on a terminal's standard error, and how long it will still take."""

import sys
import time


class Progress:
    def __init__(self, first, total):
        """`first`: the step it begins at, 0 unless resumed."""
        self.first, self.total = first, total
        self.start = time.monotonic()
        self.next, self.shown = self.start, False

    def left(self, done):
        """Seconds until the last step, or None before there is anything to go by."""
        passed = time.monotonic() - self.start
        return passed / (done - self.first) * (self.total - done) if done > self.first else None

    def update(self, done):
        now = time.monotonic()
        if not sys.stderr.isatty() or now < self.next:
            return
        self.next, self.shown = now + 0.1, True
        filled = 30 * done // self.total
        rate = (done - self.first) / max(now - self.start, 1e-9)
        bar = f"[{'#' * filled}{'-' * (30 - filled)}] {100 * done // self.total:3d} %"
        left = self.left(done)
        remaining = f"  {left:.0f} s left" if left is not None else ""
        sys.stderr.write(f"\r\033[K{bar}  {done}/{self.total}  {rate:.0f} steps/s{remaining}")
        sys.stderr.flush()

    def clear(self):
        if self.shown:
            sys.stderr.write("\r\033[K")
        self.shown = False
