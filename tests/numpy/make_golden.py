"""Makes tests/cpp/nn/golden.hpp: what numpy computes for the tutorials' two-layer networks.

Not a port of digitpad: the formulas of the tutorials, in float64, on fixed weights and one fixed batch.
Run it from anywhere with python3-numpy; the file is committed, so tests do not need Python.
"""

from pathlib import Path

import numpy as np

N, D, H, K = 4, 6, 5, 3  # batch, inputs, hidden units, classes
STEPS, LEARNING_RATE = 10, 0.5


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


ACTIVATIONS = {
    "sigmoid": (lambda a: 1 / (1 + np.exp(-a)), lambda z: z * (1 - z)),
    "relu": (lambda a: np.maximum(a, 0), lambda z: (z > 0).astype(float)),
}


def forward(p, x, activation):
    z = ACTIVATIONS[activation][0](x @ p["W1"] + p["b1"])
    return z, z @ p["W2"] + p["b2"]


def loss(scores, t):
    return -np.sum(t * np.log(softmax(scores))) / len(t)


def gradient(p, x, t, activation):
    z, scores = forward(p, x, activation)
    dscores = (softmax(scores) - t) / len(t)
    da = (dscores @ p["W2"].T) * ACTIVATIONS[activation][1](z)
    return {"W1": x.T @ da, "b1": da.sum(axis=0), "W2": z.T @ dscores, "b2": dscores.sum(axis=0)}


def array(name, values):
    numbers = ", ".join(repr(float(v)) for v in np.asarray(values).ravel())
    return f"inline const std::vector<double> {name}{{{numbers}}};"


def network(p, x, t, activation):
    p = {name: value.copy() for name, value in p.items()}
    scores = forward(p, x, activation)[1]
    lines = [array("scores", scores), array("probabilities", softmax(scores))]
    lines.append(f"inline constexpr double loss = {loss(scores, t)!r};")
    lines += [array("d" + name, g) for name, g in gradient(p, x, t, activation).items()]
    losses = []
    for _ in range(STEPS):
        losses.append(loss(forward(p, x, activation)[1], t))
        for name, g in gradient(p, x, t, activation).items():
            p[name] -= LEARNING_RATE * g
    lines.append(array("losses", losses))
    return [f"namespace {activation} {{", *lines, f"}}  // namespace {activation}", ""]


def main():
    rng = np.random.default_rng(7)
    p = {
        "W1": rng.normal(size=(D, H)),
        "b1": rng.normal(size=H),
        "W2": rng.normal(size=(H, K)),
        "b2": rng.normal(size=K),
    }
    x = rng.normal(size=(N, D))
    t = np.eye(K)[[2, 0, 1, 2]]
    lines = [
        "// What numpy computes for the tutorials' networks; made by tests/numpy/make_golden.py.",
        "// clang-format off",
        "#pragma once",
        "",
        "#include <vector>",
        "",
        "namespace golden {",
        "",
        f"inline constexpr int N = {N}, D = {D}, H = {H}, K = {K};",
        f"inline constexpr double learning_rate = {LEARNING_RATE};",
        *[array(name, value) for name, value in {**p, "x": x, "t": t}.items()],
        "",
        *network(p, x, t, "sigmoid"),
        *network(p, x, t, "relu"),
        "}  // namespace golden",
        "",
    ]
    target = Path(__file__).parent.parent / "cpp" / "nn" / "golden.hpp"
    target.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
