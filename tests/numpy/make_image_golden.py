"""Makes tests/cpp/nn/image_golden.hpp: what numpy computes for the layers of convolutional networks.

Each layer as its definition says, in loops, in float64, on one fixed batch; and the optimisers' first steps. Run it
from anywhere with python3-numpy; the file is committed, so tests do not need Python.
"""

from pathlib import Path

import numpy as np

N, H, W, C, M = 2, 5, 4, 2, 3  # images, height, width, channels in, channels out
KERNEL, PADDING = 3, 1


def array(name, values):
    numbers = ", ".join(repr(float(v)) for v in np.asarray(values).ravel())
    return f"inline const std::vector<double> {name}{{{numbers}}};"


def convolution(x, w, b):
    padded = np.pad(x, ((0, 0), (PADDING, PADDING), (PADDING, PADDING), (0, 0)))
    out = np.zeros((N, H, W, M))
    for y in range(H):
        for column in range(W):
            window = padded[:, y : y + KERNEL, column : column + KERNEL, :]
            out[:, y, column, :] = np.tensordot(window, w, axes=3) + b
    return out


def convolution_gradients(x, w, dout):
    padded = np.pad(x, ((0, 0), (PADDING, PADDING), (PADDING, PADDING), (0, 0)))
    dpadded, dw = np.zeros_like(padded), np.zeros_like(w)
    for y in range(H):
        for column in range(W):
            at = (slice(None), slice(y, y + KERNEL), slice(column, column + KERNEL))
            d = dout[:, y, column, :]
            dw += np.tensordot(padded[at], d, axes=((0,), (0,)))
            dpadded[at] += np.tensordot(d, w, axes=((1,), (3,)))
    return dw, dout.sum(axis=(0, 1, 2)), dpadded[:, PADDING:-PADDING, PADDING:-PADDING, :]


def blocks(x):
    return x[:, : H // 2 * 2, : W // 2 * 2].reshape(N, H // 2, 2, W // 2, 2, C)


def adam(value, gradients, rate, decay):
    m, v = np.zeros_like(value), np.zeros_like(value)
    for step, g in enumerate(gradients, start=1):
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        value = value * (1 - rate * decay)
        value = value - rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return value


def momentum(value, gradients, rate, share):
    v = np.zeros_like(value)
    for g in gradients:
        v = share * v - rate * g
        value = value + v
    return value


def main():
    rng = np.random.default_rng(11)
    x = rng.normal(size=(N, H, W, C))
    w, b = rng.normal(size=(KERNEL, KERNEL, C, M)), rng.normal(size=M)
    dout = rng.normal(size=(N, H, W, M))
    dw, db, dx = convolution_gradients(x, w, dout)
    gamma, beta = rng.normal(size=C), rng.normal(size=C)
    mean, variance = x.mean(axis=(0, 1, 2)), x.var(axis=(0, 1, 2))
    value, gradients = rng.normal(size=(2, 3)), rng.normal(size=(3, 2, 3))
    lines = [
        "// What numpy computes for image layers and optimisers; made by tests/numpy/make_image_golden.py.",
        "// clang-format off",
        "#pragma once",
        "",
        "#include <vector>",
        "",
        "namespace image_golden {",
        "",
        f"inline constexpr int N = {N}, H = {H}, W = {W}, C = {C}, M = {M};",
        f"inline constexpr int kernel = {KERNEL}, padding = {PADDING};",
        array("x", x),
        array("conv_W", w),
        array("conv_b", b),
        array("conv_out", convolution(x, w, b)),
        array("conv_dout", dout),
        array("conv_dW", dw),
        array("conv_db", db),
        array("conv_dx", dx),
        array("max_pool", blocks(x).max(axis=(2, 4))),
        array("avg_pool", blocks(x).mean(axis=(2, 4))),
        array("gamma", gamma),
        array("beta", beta),
        array("batch_norm", gamma * (x - mean) / np.sqrt(variance + 1e-5) + beta),
        array("weights", value),
        array("weight_gradients", gradients),
        array("adam_after", adam(value, gradients, 0.01, 0.1)),
        array("momentum_after", momentum(value, gradients, 0.01, 0.9)),
        "",
        "}  // namespace image_golden",
        "",
    ]
    target = Path(__file__).parent.parent / "cpp" / "nn" / "image_golden.hpp"
    target.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
