"""Named numpy arrays and text metadata in one .safetensors file, without other packages.

Source: https://github.com/huggingface/safetensors#format. What the metadata means is model.py's.
"""

import json
import math
import os

import numpy as np

from fields import InputError, parse_json, written

DTYPES = {"I8": "i1", "U8": "u1", "F16": "<f2", "F32": "<f4", "F64": "<f8"}
LENGTH_SIZE = 8  # bytes of the header's length, before the header


def read_safetensors(path):
    """Returns the arrays by name, as they lie in the file, and the metadata.

    Errors: not this format, bytes missing or left over, a dtype that digitpad does not write.
    """
    try:
        with open(path, "rb") as file:
            contents = file.read()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    length = int.from_bytes(contents[:LENGTH_SIZE], "little")
    begin = LENGTH_SIZE + length
    if len(contents) < begin or contents[LENGTH_SIZE : LENGTH_SIZE + 1] != b"{":
        raise InputError(f"{path} is not .safetensors: its {len(contents)} bytes hold no header")
    header = parse_json(contents[LENGTH_SIZE:begin].decode("utf-8", "replace"), f"{path}: header")
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(text, str) for text in metadata.values()):
        raise InputError(f"{path}: __metadata__ must be an object of strings, not {written(metadata)}")
    data = contents[begin:]
    tensors, size = {}, 0
    for name, entry in header.items():
        tensors[name] = read_tensor(data, entry, f"{path}: tensor {name}")
        size += tensors[name].nbytes
    if size != len(data):
        raise InputError(f"{path}: the header tells of {size} bytes of data, but the file has {len(data)}")
    return tensors, metadata


def read_tensor(data, entry, where):
    try:
        shape, dtype, (begin, end) = entry["shape"], entry["dtype"], entry["data_offsets"]
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{where} has no dtype, shape or data_offsets") from error
    if dtype not in DTYPES:
        raise InputError(f"{where} has dtype {dtype}; it must be one of {' '.join(DTYPES)}")
    if not isinstance(shape, list) or not all(type(n) is int and n >= 0 for n in [*shape, begin, end]):
        raise InputError(
            f"{where} has shape {written(shape)} and data_offsets {written([begin, end])}; both must be lists "
            "of whole numbers from 0"
        )
    expected = math.prod(shape) * np.dtype(DTYPES[dtype]).itemsize
    if not 0 <= begin <= end <= len(data) or end - begin != expected:
        raise InputError(
            f"{where} has data_offsets [{begin}, {end}]; its shape and dtype need {expected} of the file's "
            f"{len(data)} bytes"
        )
    return np.frombuffer(data, DTYPES[dtype], math.prod(shape), begin).reshape(shape)


def write_safetensors(path, tensors, metadata):
    """The arrays in the given order, metadata sorted: digitpad's bytes. The file is there whole, or not."""
    names = {np.dtype(dtype): name for name, dtype in DTYPES.items()}
    header, offset = {"__metadata__": dict(sorted(metadata.items()))}, 0
    for name, array in tensors.items():
        offsets = [offset, offset + array.nbytes]
        header[name] = {"dtype": names[array.dtype], "shape": list(array.shape), "data_offsets": offsets}
        offset = offsets[1]
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % LENGTH_SIZE)
    temporary = f"{path}.part"
    try:
        with open(temporary, "wb") as file:
            file.write(len(text).to_bytes(LENGTH_SIZE, "little") + text)
            for array in tensors.values():
                file.write(array.tobytes())
        os.replace(temporary, path)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
