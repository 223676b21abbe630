"""model/torch beside digitpad itself: files in both directions, training by one and by two processes,
the arithmetic of what PyTorch does differently, and wrong inputs.

Run as: python3 torch_round_trip.py PROGRAM (build/native/digitpad), with python3-torch. Prints one line per
check; exits with 1 if one failed. How well the networks read is not looked at: they learn for a dozen steps.
"""

import sys

import support
from check_arithmetic import check_arithmetic
from check_errors import check_errors
from check_files import check_files
from check_training import check_training


def main(program):
    folder = support.Folder()
    check_arithmetic(folder)
    check_files(program, folder)
    check_errors(folder)
    check_training(program, folder)
    print("all passed" if support.failures == 0 else f"{support.failures} failed")
    return 1 if support.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
