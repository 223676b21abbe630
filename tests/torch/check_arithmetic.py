"""What PyTorch computes here beside digitpad's formulas in numpy: images, rates, steps, averages."""

import gzip
import math
import types

import numpy as np
import torch

import augment
from architecture import parse_architecture
from mnist import load_mnist
from network import BatchNorm, Network
from optimize import WeightAverage, learning_rate, make_optimizer
from processes import Processes
from recipe import read_recipe
from support import CONVOLUTIONAL, PLAIN, check
from training import Training, augmentation_part


def check_arithmetic(folder):
    check_augmentation(folder)
    check_rates()
    check_optimizers()
    check_average()
    check_step(folder)
    check_draws(folder)
    check_batch_norm()
    check_initial_weights()
    check_packed_mnist(folder)


def check_augmentation(folder):
    image = load_mnist(folder.mnist, "t10k")[0][:1].float() / 255
    most = {**CONVOLUTIONAL["augmentation"], "rotation": 40, "pen": 1}
    for seed in (1, 2):
        changes = augment.draw(most, 1, 1, torch.Generator().manual_seed(seed))
        expected = augmented(image[0].numpy().reshape(28, 28), {n: v[0].numpy() for n, v in changes.items()})
        found = augment.apply(image, changes)[0].numpy().reshape(28, 28)
        check(f"an image changes as augment.hpp says ({seed})", np.abs(found - expected).max() < 1e-4)
    unchanged = augment.apply(image, augment.draw(most, 0, 1, torch.Generator().manual_seed(1)))
    check("an image eased off to nothing stays", torch.allclose(unchanged, image, atol=1e-5))

    generator = torch.Generator().manual_seed(3)
    changes = augment.draw(most, 0.5, 10000, generator)
    least, largest = changes["gain"].min().item(), changes["gain"].max().item()
    half = 1 + 0.5 * most["gain"]
    reached = abs(largest - half) < 0.01 and abs(least - 1 / half) < 0.01
    check("half of the gain is drawn up to 1 + gain / 2", reached)
    degrees = changes["angle"].abs().max().item() * 180 / math.pi
    check("half of the rotation is drawn up to half", 19.9 < degrees <= 20)


def augmented(image, c):
    """The definition in augment.cpp, pixel by pixel."""
    pixel = lambda source, x, y: source[y, x] if 0 <= x < 28 and 0 <= y < 28 else 0.0
    pen = np.zeros((28, 28))
    for y in range(28):
        for x in range(28):
            near = [pixel(image, x + i, y + j) for i, j in ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1))]
            extreme = max(near) if c["pen"] > 0 else min(near)
            pen[y, x] = image[y, x] + abs(c["pen"]) * (extreme - image[y, x])
    result = np.zeros((28, 28))
    cos, sin = np.cos(c["angle"]), np.sin(c["angle"])
    for y in range(28):
        for x in range(28):
            dx, dy = x + 0.5 - 14, y + 0.5 - 14
            gx, gy = x * 4 / 28, y * 4 / 28
            i, j = int(gx), int(gy)
            fx, fy = gx - i, gy - j
            node = lambda a, b: c["elastic"][j + b, i + a]
            bent = (1 - fy) * ((1 - fx) * node(0, 0) + fx * node(1, 0))
            bent = bent + fy * ((1 - fx) * node(0, 1) + fx * node(1, 1))
            from_x = 14 + cos * c["width"] * dx + (cos * c["shear"] - sin * c["height"]) * dy
            from_y = 14 + sin * c["width"] * dx + (sin * c["shear"] + cos * c["height"]) * dy
            from_x += c["shift"][0] + bent[0] - 0.5
            from_y += c["shift"][1] + bent[1] - 0.5
            left, top = math.floor(from_x), math.floor(from_y)
            fx, fy = from_x - left, from_y - top
            upper = (1 - fx) * pixel(pen, left, top) + fx * pixel(pen, left + 1, top)
            lower = (1 - fx) * pixel(pen, left, top + 1) + fx * pixel(pen, left + 1, top + 1)
            result[y, x] = min(1, c["gain"] * ((1 - fy) * upper + fy * lower))
    return result


def recipe_with(optimizer, steps=10, one_cycle=False):
    return types.SimpleNamespace(optimizer=optimizer, steps=steps, one_cycle=one_cycle)


def check_rates():
    recipe = recipe_with({"learningRate": 2.0}, steps=100, one_cycle=True)
    rates = [learning_rate(recipe, step) for step in (0, 10, 20, 60, 100)]
    # A thousandth stays at both ends; half a cosine is at one half in the middle.
    expected = [0.002, 1.002, 2.002, 1.002, 0.002]
    check("OneCycle rises for a fifth and falls to nothing", np.allclose(rates, expected))
    check("without a schedule the rate stays", learning_rate(recipe_with({"learningRate": 2.0}), 7) == 2.0)
    eased = types.SimpleNamespace(steps=100, easing=0.2)
    parts = [augmentation_part(eased, step) for step in (0, 80, 90, 100)]
    check("the augmentation eases off over the last steps", np.allclose(parts, [1, 1, 0.5, 0]))
    check("without easing it stays", augmentation_part(types.SimpleNamespace(steps=100, easing=0), 99) == 1)


def check_optimizers():
    rng = np.random.default_rng(5)
    matrix, bias = rng.normal(size=(3, 2)), rng.normal(size=2)
    gradients = rng.normal(size=(4, 8))
    rates = (0.1, 0.3, 0.2, 0.05)

    def found(optimizer):
        module = torch.nn.Module()
        module.W = torch.nn.Parameter(torch.tensor(matrix))
        module.b = torch.nn.Parameter(torch.tensor(bias))
        follow = make_optimizer(recipe_with(optimizer), module)
        for rate, g in zip(rates, gradients):
            module.W.grad, module.b.grad = torch.tensor(g[:6].reshape(3, 2)), torch.tensor(g[6:])
            for group in follow.param_groups:
                group["lr"] = rate
            follow.step()
        return np.concatenate([module.W.detach().numpy().ravel(), module.b.detach().numpy()])

    start = np.concatenate([matrix.ravel(), bias])
    check(
        "Sgd goes down the gradient",
        np.allclose(found({"type": "Sgd", "learningRate": 1}), start - np.array(rates) @ gradients),
    )
    value, v = start, 0
    for rate, g in zip(rates, gradients):
        v = 0.9 * v - rate * g
        value = value + v
    check(
        "Momentum keeps the rate in its velocity",
        np.allclose(found({"type": "Momentum", "learningRate": 1, "momentum": 0.9}), value),
    )
    value, m, v = start, 0, 0
    decays = np.array([1] * 6 + [0] * 2)  # matrices only
    for step, (rate, g) in enumerate(zip(rates, gradients), start=1):
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        value = value * (1 - rate * 0.2 * decays)
        value = value - rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    check(
        "Adam's decay is of matrices alone",
        np.allclose(found({"type": "Adam", "learningRate": 1, "weightDecay": 0.2}), value),
    )


def check_average():
    value = torch.zeros(1)
    average = WeightAverage(0.5, {"W1": value})
    expected, found = None, []
    for n, new in enumerate((4.0, 8.0, 2.0, 6.0, 1.0, 3.0, 9.0, 5.0, 7.0, 2.5)):
        value.fill_(new)
        average.update({"W1": value})
        decay = min(0.5, (1 + n) / (10 + n))
        expected = new if n == 0 else decay * expected + (1 - decay) * new
        found.append(abs(average.state["W1"].item() - expected) < 1e-5)
    check("the average of the weights begins by forgetting", all(found))


def check_step(folder):
    path = folder.recipe(PLAIN, labelSmoothing=0.2, optimizer={"type": "Sgd", "learningRate": 0.5})
    training = Training(read_recipe(path), Processes(), *load_mnist(folder.mnist, "train"))
    x, t = training.draw()
    with torch.no_grad():
        scores = training.network(x).double().numpy()
    log_y = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    wanted = 0.8 * np.eye(10)[t] + 0.02
    bias = training.network.state()["b2"].numpy().copy()
    loss = training.step().item()
    check("a step's loss is against smoothed labels", abs(loss + (wanted * log_y).sum() / len(x)) < 1e-5)
    # The rate begins at a thousandth.
    expected = bias - 0.5 * 1e-3 * (np.exp(log_y) - wanted).mean(axis=0)
    found = training.network.state()["b2"].numpy()
    check("a step goes down the loss's gradient", np.allclose(found, expected, atol=1e-8))


def check_draws(folder):
    sets = load_mnist(folder.mnist, "train")
    recipe = read_recipe(folder.recipe(PLAIN))

    def training(rank, count):
        processes = Processes()
        processes.rank, processes.count = rank, count
        # As one process: what the others would add is not looked at.
        processes.wrap, processes.average = lambda network: network, lambda tensors: None
        return Training(recipe, processes, *sets)

    whole, first, second = training(0, 1), training(0, 2), training(1, 2)
    parts = [torch.cat(pair) for pair in zip(first.draw(), second.draw())]
    same = all(torch.equal(a, b) for a, b in zip(whole.draw(), parts))
    check("two processes learn from the halves of one's batch", same and len(first.draw()[0]) == 20)
    seeds = []
    for one in (first, second, first):
        one.step()
        seeds.append(torch.initial_seed())
    check("Dropout differs from step to step and from process to process", len(set(seeds)) == 3)
    before, after = first.draw()[0], (first.step(), first.draw()[0])[1]
    check("each step draws other images", not torch.equal(before, after))


def check_batch_norm():
    x = np.random.default_rng(6).normal(2, 3, size=(4, 3, 2, 2))
    layer = BatchNorm(3).train()
    layer(torch.tensor(x, dtype=torch.float32))
    mean, variance = x.mean(axis=(0, 2, 3)), x.var(axis=(0, 2, 3))
    check(
        "BatchNorm's running mean takes a tenth of the batch's",
        np.allclose(layer.running_mean, 0.1 * mean, atol=1e-6),
    )
    check(
        "BatchNorm's running variance takes a tenth of the batch's own",
        np.allclose(layer.running_var, 0.9 + 0.1 * variance, atol=1e-5),
    )


def check_initial_weights():
    layers = [{"type": "Affine", "units": 200}, {"type": "Relu"}, {"type": "Affine", "units": 10}]
    for std, expected in ((None, math.sqrt(2 / 784)), (0.01, 0.01)):
        given = {} if std is None else {"weightInitStd": std}
        architecture = parse_architecture({"input": [28, 28, 1], **given, "layers": layers}, "test")
        state = Network(architecture, seed=1).state()
        found = state["W1"].std().item()
        what = "He's" if std is None else "weightInitStd's"
        good = abs(found / expected - 1) < 0.02 and not state["b1"].any()
        check(f"initial weights are {what}, biases 0", good)


def check_packed_mnist(folder):
    packed = folder.path / "packed"
    packed.mkdir()
    for file in folder.mnist.iterdir():
        (packed / f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes()))
    pairs = zip(load_mnist(packed, "train"), load_mnist(folder.mnist, "train"))
    check("MNIST's files packed by gzip are the same MNIST", all(torch.equal(a, b) for a, b in pairs))
