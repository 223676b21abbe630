"""Trains a recipe under PyTorch: alone, or as one of the processes that torchrun starts.

What comes out is a .safetensors that digitpad reads, and its history beside it. See README.md.
"""

import argparse
import json
import math
import os
import sys

from fields import InputError
from mnist import DIRECTORY, load_mnist
from model import write_model
from processes import Processes
from progress import Progress
from recipe import BY_RULE, read_recipe
from training import Training
from weights import read_safetensors, write_safetensors


def arguments():
    parser = argparse.ArgumentParser(description="Trains a recipe of model/recipes under PyTorch.")
    parser.add_argument("recipe", metavar="RECIPE", help="a .json file of model/recipes, or like them")
    parser.add_argument(
        "--mnist", metavar="DIR", default=DIRECTORY, help="MNIST's four IDX files, or .gz of them"
    )
    parser.add_argument("--out", metavar="FILE", help="default: the recipe's name .safetensors, here")
    parser.add_argument(
        "--checkpoint",
        metavar="FILE",
        help="kept at each measurement; if it is there, training goes on from it",
    )
    parser.add_argument(
        "--without", action="append", default=[], choices=BY_RULE, help="leave out what PyTorch cannot draw"
    )
    return parser.parse_args()


def load_sets(recipe, directory, device):
    """Images and labels by name; the last training images are "validation" if the recipe says so."""
    images, labels = (tensor.to(device) for tensor in load_mnist(directory, "train"))
    learned = len(images) - recipe.validation
    if learned < 1:
        raise InputError(
            f'{recipe.source}: "validation" is {recipe.validation}, but {directory} has {len(images)} '
            "training images"
        )
    sets = {"train": (images[:learned], labels[:learned])}
    if recipe.validation > 0:
        sets["validation"] = images[learned:], labels[learned:]
    sets["test"] = tuple(tensor.to(device) for tensor in load_mnist(directory, "t10k"))
    return sets


def held(sets):
    """What is watched besides the images learned from: the test set only if nothing was held back."""
    return "validation" if "validation" in sets else "test"


def require_folders(*files):
    """Before the training, whose work would be lost if what it ends with could not be written."""
    for file in files:
        folder = os.path.dirname(file or "") or "."
        if not os.access(folder, os.W_OK):
            raise InputError(f"{file} cannot be written: there is no folder {folder}, or none to write to")


def measure(training, sets, losses):
    """One point of the history. `losses`: of this process, since the last point."""
    total, count = training.processes.sums([sum(loss.item() for loss in losses), len(losses)])
    loss = total / count if count > 0 else 0
    if not math.isfinite(loss):
        rate = training.recipe.optimizer["learningRate"]
        raise InputError(
            f"the loss is no longer finite at step {training.steps}: try a smaller learningRate than {rate}"
        )
    point = {"step": training.steps, "loss": loss}
    for name in ("train", held(sets)):
        images, labels = sets[name]
        point[f"{name}Accuracy"] = training.measured(images, labels)
    return point


def show(point, left):
    line = f"step {point['step']:6d}   loss {point['loss']:6.4f}"
    for key, value in point.items():
        if key.endswith("Accuracy"):
            line += f"   {key[: -len('Accuracy')]} {100 * value:.2f} %"
    print(line + (f"   {left:.0f} s left" if left is not None else ""), flush=True)


def learn(training, sets, checkpoint):
    recipe, is_first = training.recipe, training.processes.rank == 0
    progress, losses = Progress(training.steps, recipe.steps), []
    while True:
        step = training.steps
        if step % recipe.evaluate_every == 0 or step == recipe.steps:
            if not training.history or training.history[-1]["step"] < step:
                training.history.append(measure(training, sets, losses))
                losses = []
                if is_first:
                    progress.clear()
                    show(training.history[-1], progress.left(step))
                    if checkpoint and 0 < step < recipe.steps:
                        write_safetensors(checkpoint, *training.checkpoint())
        if step == recipe.steps:
            return
        losses.append(training.step())
        if is_first:
            progress.update(training.steps)


def resume(training, checkpoint):
    if checkpoint and os.path.exists(checkpoint):
        training.resume(*read_safetensors(checkpoint), checkpoint)
    furthest = training.processes.sums([training.steps])[0] / training.processes.count
    if furthest != training.steps:
        raise InputError(f"{checkpoint} is not the same file for every process; put it where all see it")
    if training.steps > 0 and training.processes.rank == 0:
        print(f"{checkpoint}: goes on from step {training.steps}", flush=True)


def train(options):
    recipe = read_recipe(options.recipe, options.without)
    processes = Processes()
    if recipe.batch_size % processes.count != 0:
        raise InputError(
            f'{recipe.source}: "batchSize" is {recipe.batch_size}, which {processes.count} processes cannot '
            "share evenly"
        )
    out = options.out or f"{recipe.name}.safetensors"
    if processes.rank == 0:
        require_folders(out, options.checkpoint)
    processes.join()
    train_with(processes, recipe, options, out)
    processes.leave()


def train_with(processes, recipe, options, out):
    """From the images to the files, among processes that have met."""
    sets = load_sets(recipe, options.mnist, processes.device)
    training = Training(recipe, processes, *sets["train"])
    if processes.rank == 0:
        print(
            f"{recipe.name}: {recipe.steps} steps of {recipe.batch_size} images, seed {recipe.seed}, "
            f"{processes.count} x {processes.device.type}",
            flush=True,
        )
    resume(training, options.checkpoint)
    learn(training, sets, options.checkpoint)
    test_accuracy = training.measured(*sets["test"])
    if processes.rank == 0:
        write_model(out, recipe.name, recipe.architecture, training.average.state)
        history = os.path.splitext(out)[0] + ".history.json"
        with open(history, "w", encoding="utf-8") as file:
            said = {"name": recipe.name, "testAccuracy": test_accuracy, "held": held(sets)}
            json.dump({**said, "history": training.history}, file, separators=(",", ":"))
        print(f"{out}: test {100 * test_accuracy:.2f} %\n{history}: the history")


def main():
    try:
        train(arguments())
    except (InputError, OSError) as error:
        # The processes of one machine fail alike.
        if os.environ.get("LOCAL_RANK", "0") == "0":
            print(f"train.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
