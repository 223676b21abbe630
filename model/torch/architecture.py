"""What a network is made of, as data: read from recipes and from .safetensors files, and checked.

The bounds and the rules are those of wasm/digits/architecture.cpp and layer_types.cpp, so that
what is trained here is never refused there. The layers themselves are network.py's.
"""

from dataclasses import dataclass
from math import prod

from fields import Fields, InputError

CLASSES = 10
INPUT = (28, 28, 1)
MOST_LAYERS, MOST_UNITS, MOST_CHANNELS, LARGEST_KERNEL = 64, 4096, 512, 7
MOST_WEIGHTS, MOST_VALUES = 2**24, 2**22  # of all layers together
TYPES = {
    "Affine": ("units",),
    "Relu": (),
    "Sigmoid": (),
    "Conv2d": ("units", "kernel", "padding"),
    "MaxPool2d": ("size",),
    "AvgPool2d": ("size",),
    "BatchNorm": (),
    "Dropout": ("rate",),
}


@dataclass(frozen=True)
class Architecture:
    weight_init_std: float  # of a new network's weights; 0: He's, sqrt(2 / inputs of a unit)
    layers: tuple  # of dicts: "type", and the fields that TYPES names for it
    json: dict  # as it was read, and as a file keeps it


def parse_architecture(value, source):
    """`source` names it in errors. Errors: a field missing, unknown, out of range or not fitting."""
    fields = Fields(value, source, ("input", "weightInitStd", "layers"))
    if fields.member("input") != list(INPUT):
        fields.fail("input", "must be [28, 28, 1]: height, width, channels of a digit")
    std = fields.number("weightInitStd", 0, 10, default=0)
    layers = fields.member("layers")
    if not isinstance(layers, list) or not 1 <= len(layers) <= MOST_LAYERS:
        fields.fail("layers", f"must be a list of 1 to {MOST_LAYERS} layers")

    shape, parsed = INPUT, []
    weights = values = 0
    for i, value_of_layer in enumerate(layers):
        where = f"{source}: layers[{i}]"
        layer = parse_layer(value_of_layer, where, shape)
        if layer["type"] == "BatchNorm" and (not parsed or parsed[-1]["type"] not in ("Affine", "Conv2d")):
            raise InputError(
                f"{where}: a BatchNorm must come right after a Conv2d or an Affine, whose weights it "
                "becomes part of when training is over"
            )
        weights += weight_count(layer, shape)
        shape = output_shape(layer, shape)
        values += prod(shape)
        if weights > MOST_WEIGHTS or values > MOST_VALUES:
            raise InputError(
                f"{where}: up to here the network has {weights} weights, and {values} values for an "
                f"image; it may have {MOST_WEIGHTS} and {MOST_VALUES}"
            )
        parsed.append(layer)
    if parsed[-1]["type"] != "Affine" or shape != (1, 1, CLASSES):
        raise InputError(f"{source}: the last layer must be an Affine with 10 units, one for each digit")
    return Architecture(std, tuple(parsed), value)


def parse_layer(value, source, shape):
    """`shape`: height, width and channels of what comes in."""
    fields = Fields(value, source)
    kind = fields.text("type")
    if kind not in TYPES:
        *others, last = TYPES
        raise InputError(f'{source}: "type" is "{kind}"; digitpad has {", ".join(others)} and {last}')
    fields.only(("type",) + TYPES[kind])
    layer = {"type": kind}
    side = min(shape[0], shape[1])
    if kind == "Affine":
        layer["units"] = fields.integer("units", 1, MOST_UNITS)
    elif kind == "Conv2d":
        layer["units"] = fields.integer("units", 1, MOST_CHANNELS)
        layer["kernel"] = fields.integer("kernel", 1, LARGEST_KERNEL)
        layer["padding"] = fields.integer("padding", 0, LARGEST_KERNEL - 1)
        if layer["padding"] >= layer["kernel"]:
            fields.fail("padding", f"is {layer['padding']}; it must be below kernel")
        if layer["kernel"] > side + 2 * layer["padding"]:
            fields.fail("kernel", f"is {layer['kernel']}, larger than the image that comes in")
    elif kind in ("MaxPool2d", "AvgPool2d"):
        layer["size"] = fields.integer("size", 1, side)
    elif kind == "Dropout":
        layer["rate"] = fields.number("rate", 0, 0.9)
    return layer


def output_shape(layer, shape):
    """Height, width and channels of what comes out when `shape` comes in."""
    height, width, channels = shape
    if layer["type"] == "Affine":
        return 1, 1, layer["units"]
    if layer["type"] == "Conv2d":
        lost = layer["kernel"] - 1 - 2 * layer["padding"]
        return height - lost, width - lost, layer["units"]
    if "size" in layer:
        return height // layer["size"], width // layer["size"], channels
    return shape


def weight_count(layer, shape):
    """How many weights the layer has, its bias aside, when `shape` comes in."""
    if layer["type"] == "Affine":
        return prod(shape) * layer["units"]
    if layer["type"] == "Conv2d":
        return layer["kernel"] ** 2 * shape[2] * layer["units"]
    return 0
