"""An architecture as a torch.nn.Module whose parameters have digitpad's names, shapes and layout.

Weights stay in digitpad's layout, so that a file needs no conversion: Conv2d's W is ky x kx x in x out,
Affine's W is in x out, its inputs in the order height, width, channel. Images are PyTorch's inside:
N x channels x height x width. Each layer computes what the header of its name in wasm/nn does.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from architecture import INPUT, output_shape


class Weights(nn.Module):
    """A matrix W from N(0, std^2), std being He's unless given, and a b of zeros."""

    def __init__(self, shape, std, generator):
        super().__init__()
        std = std if std > 0 else math.sqrt(2 / math.prod(shape[:-1]))
        self.W = nn.Parameter(std * torch.randn(shape, generator=generator))
        self.b = nn.Parameter(torch.zeros(shape[-1]))


class Affine(Weights):
    def forward(self, x):
        out = x.permute(0, 2, 3, 1).flatten(1) @ self.W + self.b
        return out[:, :, None, None]


class Conv2d(Weights):
    def __init__(self, shape, padding, std, generator):
        super().__init__(shape, std, generator)
        self.padding = padding

    def forward(self, x):
        return F.conv2d(x, self.W.permute(3, 2, 0, 1), self.b, padding=self.padding)


class BatchNorm(nn.Module):
    """torch.nn.BatchNorm2d but for the running variance: digitpad averages the batches' own, over n."""

    EPSILON, MOMENTUM = 1e-5, 0.1

    def __init__(self, channels):
        super().__init__()
        self.gamma = nn.Parameter(torch.ones(channels))
        self.beta = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x):
        if not self.training:
            return F.batch_norm(
                x, self.running_mean, self.running_var, self.gamma, self.beta, False, 0, self.EPSILON
            )
        # With a momentum of 1 these become the batch's own: its mean, and its variance over n - 1.
        mean, variance = torch.zeros_like(self.running_mean), torch.ones_like(self.running_var)
        out = F.batch_norm(x, mean, variance, self.gamma, self.beta, True, 1, self.EPSILON)
        count = x.numel() // x.shape[1]
        self.running_mean.lerp_(mean, self.MOMENTUM)
        self.running_var.lerp_(variance * ((count - 1) / count), self.MOMENTUM)
        return out


def make_layer(layer, shape, std, generator):
    kind = layer["type"]
    if kind == "Affine":
        return Affine((math.prod(shape), layer["units"]), std, generator)
    if kind == "Conv2d":
        kernel = layer["kernel"]
        return Conv2d((kernel, kernel, shape[2], layer["units"]), layer["padding"], std, generator)
    if kind == "MaxPool2d":
        return nn.MaxPool2d(layer["size"])
    if kind == "AvgPool2d":
        return nn.AvgPool2d(layer["size"])
    if kind == "BatchNorm":
        return BatchNorm(shape[2])
    if kind == "Dropout":
        return nn.Dropout(layer["rate"])
    return nn.ReLU() if kind == "Relu" else nn.Sigmoid()


class Network(nn.Module):
    def __init__(self, architecture, seed=0):
        """The same seed gives the same weights; they are not those that digitpad's generator gives."""
        super().__init__()
        generator = torch.Generator().manual_seed(seed)
        self.layers = nn.ModuleList()
        shape = INPUT
        for layer in architecture.layers:
            self.layers.append(make_layer(layer, shape, architecture.weight_init_std, generator))
            shape = output_shape(layer, shape)

    def forward(self, x):
        """x: N x 784, 0 to 1. Returns the scores before the softmax, N x 10."""
        out = x.view(-1, 1, INPUT[0], INPUT[1])
        for layer in self.layers:
            out = layer(out)
        return out.flatten(1)

    def state(self):
        """All that training changes and a file keeps, by digitpad's names: W1, b1, ..., running_mean1.

        First the parameters, then the buffers, numbered by kind: the second W of the network is W2.
        """
        counts, state = {}, {}
        for entries in (self.named_parameters(), self.named_buffers()):
            for path, tensor in entries:
                kind = path.rsplit(".", 1)[1]
                counts[kind] = counts.get(kind, 0) + 1
                state[f"{kind}{counts[kind]}"] = tensor.detach()
        return state
