"""Files go both ways: what digitpad stores, PyTorch reads, and what PyTorch stores, digitpad reads."""

import json

import numpy as np

from support import CONVOLUTIONAL, PROJECT, check, digitpad, same_predictions, trained
from weights import read_safetensors, write_safetensors


def check_files(program, folder):
    for dtype in ("F32", "F16", "I8"):
        model = folder.path / f"digitpad-{dtype}.safetensors"
        recipe = folder.recipe(CONVOLUTIONAL, storedAs=dtype)
        digitpad(program, "train", recipe, "--mnist", folder.mnist, "--out", model)
        tensors, metadata = read_safetensors(model)
        stored = {"F32": "<f4", "F16": "<f2", "I8": "i1"}[dtype]
        check(f"digitpad stores {dtype} as such", tensors["W1"].dtype == np.dtype(stored))
        same = same_predictions(program, folder, model)
        check(f"PyTorch predicts from digitpad's {dtype} as digitpad does", same)
        again = folder.path / "again.safetensors"
        write_safetensors(again, tensors, metadata)
        same = again.read_bytes() == model.read_bytes()
        check(f"{dtype} written again is digitpad's file, byte for byte", same)

    for model in sorted((PROJECT / "model" / "weights").glob("*.safetensors")):
        same = same_predictions(program, folder, model)
        check(f"PyTorch predicts from {model.name} as digitpad does", same)

    model = folder.path / "torch.safetensors"
    trained(folder, folder.recipe(CONVOLUTIONAL), model)
    check("digitpad predicts from PyTorch's file as PyTorch does", same_predictions(program, folder, model))
    history = json.loads(model.with_suffix(".history.json").read_text())["history"]
    evaluated = json.loads(digitpad(program, "evaluate", model, "--mnist", folder.mnist, "--json"))
    check(
        "digitpad finds the accuracy that PyTorch's history ends with",
        abs(evaluated["accuracy"] - history[-1]["testAccuracy"]) < 1e-6,
    )
    check("the history has a point for the start, each measurement and the end", [0, 6, 12] == steps(history))

    converted = folder.path / "converted.safetensors"
    digitpad(program, "convert", model, converted)
    check(
        "digitpad keeps every tensor of PyTorch's file, BatchNorm's too, bit for bit",
        tensors_equal(read_safetensors(model)[0], read_safetensors(converted)[0]),
    )


def steps(history):
    return [point["step"] for point in history]


def tensors_equal(a, b):
    return list(a) == list(b) and all(
        a[name].dtype == b[name].dtype and np.array_equal(a[name], b[name]) for name in a
    )
