"""New training images from old ones, as wasm/digits/augment.hpp makes them, for a whole batch at once.

What is drawn is apart from what is done with it: the numbers come from the processor, so that they are the
same whatever device does the rest, and whichever process a part of the batch goes to.
"""

import math

import torch
import torch.nn.functional as F

SIDE, GRID = 28, 5
MIDDLE = SIDE / 2


def draw(most, part, count, generator):
    """`most`: the recipe's, `part`: 0 to 1, how much of it. Returns the changes of `count` images."""

    def either_side(name, *shape):
        return part * most[name] * (2 * torch.rand(count, *shape, generator=generator) - 1)

    most_gain = math.log(1 + part * most["gain"])
    return {
        "angle": either_side("rotation") * (math.pi / 180),
        "width": 1 + either_side("scale"),
        "height": 1 + either_side("scale"),
        "shear": either_side("shear"),
        "shift": either_side("shift", 2),
        "elastic": either_side("elastic", GRID, GRID, 2),  # row, column of a node; x, y
        "pen": either_side("pen"),
        "gain": torch.exp(most_gain * (2 * torch.rand(count, generator=generator) - 1)),
    }


def apply(images, changes):
    """images: N x 784, 0 to 1. Returns the changed ones."""
    source = with_other_pen(images.view(-1, 1, SIDE, SIDE), changes["pen"].view(-1, 1, 1, 1))
    # grid_sample wants -1 and 1 at the centres of the first and the last pixel.
    positions = 2 * (came_from(changes) - 0.5) / (SIDE - 1) - 1
    warped = F.grid_sample(source, positions, mode="bilinear", padding_mode="zeros", align_corners=True)
    return torch.clamp(changes["gain"].view(-1, 1) * warped.flatten(1), max=1)


def with_other_pen(images, amount):
    """Moves towards the largest (wider pen) or smallest of each pixel and its four neighbours."""
    padded = F.pad(images, (1, 1, 1, 1))
    near = torch.stack(
        [
            images,
            padded[:, :, 1:-1, :-2],
            padded[:, :, 1:-1, 2:],
            padded[:, :, :-2, 1:-1],
            padded[:, :, 2:, 1:-1],
        ]
    )
    extreme = torch.where(amount > 0, near.amax(0), near.amin(0))
    return images + amount.abs() * (extreme - images)


def came_from(changes):
    """Where each pixel of a changed image was: N x 28 x 28 x (x, y), in pixels from the top left corner."""
    device = changes["angle"].device
    centres = torch.arange(SIDE, device=device) + 0.5 - MIDDLE
    dx, dy = centres.view(1, 1, SIDE), centres.view(1, SIDE, 1)
    angle, width, height, shear = (
        changes[name].view(-1, 1, 1) for name in ("angle", "width", "height", "shear")
    )
    cos, sin = torch.cos(angle), torch.sin(angle)
    x = cos * width * dx + (cos * shear - sin * height) * dy
    y = sin * width * dx + (sin * shear + cos * height) * dy
    moved = torch.stack([x, y], dim=3) + changes["shift"].view(-1, 1, 1, 2)
    between = between_nodes(device)
    return MIDDLE + moved + torch.einsum("yj,njic,xi->nyxc", between, changes["elastic"], between)


def between_nodes(device):
    """28 x 5: how much of each node of one row a pixel gets, the two beside it sharing it evenly."""
    at = torch.arange(SIDE, device=device) * ((GRID - 1) / SIDE)
    return torch.clamp(1 - (at.view(-1, 1) - torch.arange(GRID, device=device)).abs(), min=0)
