"""digitpad's models as networks of PyTorch, and back: what the metadata of a .safetensors file means."""

import json

import numpy as np
import torch

from architecture import parse_architecture
from fields import InputError, parse_json
from network import Network
from weights import read_safetensors, write_safetensors

SCALE = ".scale"  # behind a tensor's name: the factors of its I8 numbers, one for each output channel


def read_model(path):
    """The network in a digitpad file, as float32, ready to predict.

    Errors: no digitpad metadata; a tensor missing, unknown, of another shape, or not finite.
    """
    tensors, metadata = read_safetensors(path)
    if metadata.get("format") != "digitpad":
        raise InputError(f'{path}: __metadata__ has no "format": "digitpad": not digitpad\'s')
    if metadata.get("version") != "1":
        raise InputError(f'{path}: "version" is "{metadata.get("version")}"; this reads version 1')
    where = f"{path}: architecture"
    network = Network(parse_architecture(parse_json(metadata.get("architecture", ""), where), where))
    assign(network.state(), dequantized(tensors, path), path)
    return network.eval()


def dequantized(tensors, source):
    """The same as float32, scales multiplied in and gone."""
    result = {}
    for name, array in tensors.items():
        if not name.endswith(SCALE):
            result[name] = array.astype(np.float64)
    for name, scales in tensors.items():
        if name.endswith(SCALE):
            scaled = result.get(name[: -len(SCALE)])
            if scaled is None or scaled.ndim == 0 or scales.shape != scaled.shape[-1:]:
                raise InputError(
                    f"{source}: tensor {name} must have one scale for each output channel of a tensor named "
                    f"{name[: -len(SCALE)]}"
                )
            scaled *= scales
    return {name: array.astype(np.float32) for name, array in result.items()}


def assign(state, tensors, source):
    """Sets every tensor of `state` from the array of its name; all are checked before the first is set."""
    for name, target in state.items():
        if name not in tensors:
            raise InputError(f"{source}: tensor {name} is missing")
        if tensors[name].shape != tuple(target.shape):
            found, needed = list(tensors[name].shape), list(target.shape)
            raise InputError(f"{source}: tensor {name} is {found}; this architecture needs {needed}")
        if not np.isfinite(tensors[name]).all():
            raise InputError(f"{source}: tensor {name} has a value that is not finite")
    for name in tensors:
        if name not in state:
            raise InputError(f"{source}: tensor {name} has no place in this architecture")
    for name, target in state.items():
        target.copy_(torch.tensor(tensors[name]))


def write_model(path, name, architecture, state):
    """`state`: as Network.state() gives it; written as float32, BatchNorm and Dropout included."""
    for entry, tensor in state.items():
        if not torch.isfinite(tensor).all():
            raise InputError(f"{path} is not written: {entry} is not finite everywhere; training diverged")
    write_safetensors(
        path,
        {entry: tensor.cpu().numpy().astype("<f4") for entry, tensor in state.items()},
        {
            "format": "digitpad",
            "version": "1",
            "name": name,
            "architecture": json.dumps(architecture.json, separators=(",", ":")),
            "labels": "0123456789",
        },
    )
