"""One training: its state, its steps, and the checkpoints by which it goes on after an interruption.

What is random in a step depends on the seed and the step's number alone. Every process draws the whole batch
and learns from its part of it, so that the images are the same however many processes there are.
"""

import json

import numpy as np
import torch
import torch.nn.functional as F

import augment
from fields import InputError
from model import assign
from network import Network
from optimize import WeightAverage, learning_rate, make_optimizer


def derived_seed(*numbers):
    """A seed that no other numbers are likely to give, within what torch takes."""
    return int(np.random.SeedSequence(numbers).generate_state(1, np.uint64)[0]) >> 1


def augmentation_part(recipe, step):
    """How much of the augmentation step `step` gets, 0 to 1: towards the end images come closer and closer
    to what they are."""
    return min(1, (1 - step / recipe.steps) / recipe.easing) if recipe.easing > 0 else 1


class Training:
    def __init__(self, recipe, processes, images, labels):
        """images: uint8, N x 784; labels: int64, N; both on the processes' device."""
        self.recipe, self.processes, self.images, self.labels = recipe, processes, images, labels
        self.network = Network(recipe.architecture, derived_seed(recipe.seed)).to(processes.device).train()
        self.optimizer = make_optimizer(recipe, self.network)
        self.average = WeightAverage(recipe.weight_average, self.network.state())
        self.steps, self.history = 0, []
        self.share = processes.share_of(recipe.batch_size)
        self.learner = processes.wrap(self.network)

    def step(self):
        """One step. Returns the mean loss of this process's part of the batch before it."""
        x, t = self.draw()
        torch.manual_seed(derived_seed(self.recipe.seed, self.steps, 1 + self.processes.rank))  # Dropout's
        loss = F.cross_entropy(self.learner(x), t, label_smoothing=self.recipe.label_smoothing)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.recipe, self.steps)
        self.optimizer.step()
        self.processes.average(list(self.network.buffers()))
        self.average.update(self.network.state())
        self.steps += 1
        return loss.detach()

    def draw(self):
        """This process's part of the batch: changed images, N x 784, 0 to 1, and their labels."""
        recipe, device = self.recipe, self.processes.device
        generator = torch.Generator().manual_seed(derived_seed(recipe.seed, self.steps, 0))
        chosen = torch.randint(len(self.images), (recipe.batch_size,), generator=generator)
        here = chosen[self.share].to(device)
        x = self.images[here].float() / 255
        if any(recipe.augmentation.values()):
            part = augmentation_part(recipe, self.steps)
            changes = augment.draw(recipe.augmentation, part, recipe.batch_size, generator)
            x = augment.apply(x, {name: drawn[self.share].to(device) for name, drawn in changes.items()})
        return x, self.labels[here]

    def measured(self, images, labels):
        """The share, 0 to 1, that the model reads rightly; each process looks at its part."""
        network = Network(self.recipe.architecture).to(images.device).eval()
        for name, tensor in network.state().items():
            tensor.copy_(self.average.state[name])
        part = self.processes.share_of(len(images))
        right = 0
        with torch.no_grad():
            for x, t in zip(images[part].split(1000), labels[part].split(1000)):
                right += (network(x.float() / 255).argmax(1) == t).sum().item()
        return self.processes.sums([right])[0] / len(images)

    def checkpoint(self):
        """All that the next step depends on, the images aside: tensors by name, and text."""
        parts = {"network": self.network.state(), "average": self.average.state}
        for i, state in self.optimizer.state_dict()["state"].items():
            parts[f"optimizer.{i}"] = {key: value for key, value in state.items() if torch.is_tensor(value)}
        tensors = {
            f"{part}.{name}": tensor.cpu().numpy()
            for part, state in parts.items()
            for name, tensor in state.items()
        }
        history, recipe = json.dumps(self.history), json.dumps(self.recipe.json)
        return tensors, {"steps": str(self.steps), "history": history, "recipe": recipe}

    def resume(self, tensors, text, source):
        """Goes on from a checkpoint of an equal recipe. `source` names it in errors."""
        if "recipe" not in text or "history" not in text:
            raise InputError(f"{source} is not a checkpoint of train.py")
        if text["recipe"] != json.dumps(self.recipe.json):
            raise InputError(f"{source} is the checkpoint of another recipe; this one cannot go on from it")
        parts = {}
        for name, array in tensors.items():
            part, _, key = name.rpartition(".")
            parts.setdefault(part, {})[key] = array
        assign(self.network.state(), parts.pop("network", {}), source)
        assign(self.average.state, parts.pop("average", {}), source)
        optimizer = self.optimizer.state_dict()
        for part, state in parts.items():
            kind, _, i = part.partition(".")
            if kind != "optimizer" or not i.isdigit():
                raise InputError(f"{source}: tensors {part}.* have no place in this training")
            optimizer["state"][int(i)] = {key: torch.tensor(array) for key, array in state.items()}
        self.optimizer.load_state_dict(optimizer)
        self.steps = self.average.updates = int(text["steps"])
        self.history = json.loads(text["history"])
