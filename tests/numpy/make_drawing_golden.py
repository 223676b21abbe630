"""Prints the golden values of the tests of drawings in tests/cpp/digits.

Not a port of digitpad: each by another way than the code's. Run it from anywhere with python3-numpy.
"""

import numpy as np


def catmull_rom(points, part):
    """Barry and Goldman's pyramid (SIGGRAPH 1988) over the middle of three chords, centripetal."""
    p = np.array(points, float)
    t = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1) ** 0.5)])
    u = t[1] + part * (t[2] - t[1])
    rows = list(p)
    for level in range(1, 4):
        # The last step blends over the middle chord, the two before over the points they span.
        spans = [(i, i + level) for i in range(4 - level)] if level < 3 else [(1, 2)]
        rows = [
            (t[b] - u) / (t[b] - t[a]) * rows[i] + (u - t[a]) / (t[b] - t[a]) * rows[i + 1]
            for i, (a, b) in enumerate(spans)
        ]
    return rows[0]


print("stroke_path_test.cpp: IsTheCentripetalCatmullRomSpline")
for part in (0.25, 0.5, 0.75):
    print("  x, y at", part, catmull_rom([(0, 0), (4, 3), (9, 4), (13, 1)], part))

digits, others = np.array([0.9, 0.8, 0.8, 0.6, 0.99])[:, None], np.array([0.8, 0.3, 0.6, 0.7])
print("rejection_test.cpp: the area under the ROC curve")
print(" ", np.mean((digits > others) + 0.5 * (digits == others)))
