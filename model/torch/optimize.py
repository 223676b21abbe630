"""How weights follow their gradients: the recipe's optimizer, the rate's schedule, the weights' average.

The formulas are those of wasm/nn: sgd.hpp, momentum.hpp, adam.hpp, weight_average.hpp.
"""

import math

import torch

RISE = 0.2  # the share of the steps over which OneCycle's rate rises


class Momentum(torch.optim.Optimizer):
    """v <- momentum v - rate gradient, value <- value + v.

    torch.optim.SGD keeps the rate out of v, which is another thing as soon as the rate changes.
    """

    def __init__(self, parameters, lr, momentum):
        super().__init__(parameters, {"lr": lr, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for value in group["params"]:
                v = self.state[value].setdefault("velocity", torch.zeros_like(value))
                v.mul_(group["momentum"]).sub_(value.grad, alpha=group["lr"])
                value.add_(v)


def make_optimizer(recipe, network):
    rate = recipe.optimizer["learningRate"]
    parameters = list(network.parameters())
    if recipe.optimizer["type"] == "Sgd":
        return torch.optim.SGD(parameters, lr=rate)
    if recipe.optimizer["type"] == "Momentum":
        return Momentum(parameters, lr=rate, momentum=recipe.optimizer["momentum"])
    # Only matrices decay, never biases and scales.
    groups = [
        {"params": [p for p in parameters if p.dim() > 1], "weight_decay": recipe.optimizer["weightDecay"]},
        {"params": [p for p in parameters if p.dim() == 1], "weight_decay": 0},
    ]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.999), eps=1e-8)


def learning_rate(recipe, step):
    """Before step `step`, from 0. OneCycle: up, then down to nothing, both as half a cosine."""
    rate = recipe.optimizer["learningRate"]
    if not recipe.one_cycle:
        return rate
    at = step / recipe.steps
    phase = 1 - at / RISE if at < RISE else (at - RISE) / (1 - RISE)
    return rate * ((1 + math.cos(math.pi * phase)) / 2 + 1e-3)


class WeightAverage:
    """The moving average of a network's parameters and buffers; without a decay, what they are now."""

    def __init__(self, decay, state):
        self.decay, self.updates = decay, 0
        self.state = {name: tensor.clone() for name, tensor in state.items()} if decay > 0 else state

    @torch.no_grad()
    def update(self, state):
        """average <- decay average + (1 - decay) value; at first the decay grows with the updates."""
        if self.decay > 0:
            decay = min(self.decay, (1 + self.updates) / (10 + self.updates))
            for name, tensor in state.items():
                # At the first update the average is the value: what came before counts for nothing.
                self.state[name].lerp_(tensor, 1 - decay if self.updates > 0 else 1)
        self.updates += 1
