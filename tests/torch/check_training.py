"""Training: alone, by two processes, and after an interruption."""

import numpy as np

from support import CONVOLUTIONAL, PLAIN, check, same_predictions, trained, trained_by_two
from weights import read_safetensors


def check_training(program, folder):
    check_one(folder)
    check_resuming(folder)
    check_two(program, folder)


def check_one(folder):
    a, b = weights_file(folder, "a"), weights_file(folder, "b")
    recipe = folder.recipe(PLAIN, easing=0.5, validation=100)
    output = trained(folder, recipe, a)
    check("images held back are measured apart", "validation" in output)
    trained(folder, recipe, b)
    check("the same recipe gives the same weights again", equal(a, b))
    trained(folder, folder.recipe(PLAIN, easing=0.5, validation=100, seed=2), b)
    check("another seed gives other weights", not near(a, b))


def check_resuming(folder):
    recipe, checkpoint = folder.recipe(CONVOLUTIONAL), folder.path / "training.checkpoint"
    whole, saving, resumed = (weights_file(folder, name) for name in ("whole", "saving", "resumed"))
    trained(folder, recipe, whole)
    trained(folder, recipe, saving, "--checkpoint", checkpoint)
    check("keeping checkpoints changes nothing", equal(whole, saving))
    output = trained(folder, recipe, resumed, "--checkpoint", checkpoint)
    check("a training goes on from its checkpoint", goes_on(output))
    check("a training that was resumed gives the same weights", equal(whole, resumed))
    history = lambda file: file.with_suffix(".history.json").read_text()
    check("a training that was resumed gives the same history", history(whole) == history(resumed))


def check_two(program, folder):
    """Each time beside one process; the second half of a training, and a whole one."""
    one, two = weights_file(folder, "one"), weights_file(folder, "two")
    recipe, checkpoint = folder.recipe(PLAIN, easing=0.5), folder.path / "plain.checkpoint"
    trained(folder, recipe, one, "--checkpoint", checkpoint)
    output = trained_by_two(folder, recipe, two, "--checkpoint", checkpoint)
    check("two processes go on from the checkpoint of one", goes_on(output))
    check("two processes give the weights that one gives", near(one, two))
    check("a file of two processes predicts alike under digitpad", same_predictions(program, folder, two))

    # At a rate next to nothing the weights stay, and the mean over a batch is the mean of its halves'.
    still = folder.recipe(CONVOLUTIONAL, optimizer={"type": "Sgd", "learningRate": 1e-9})
    trained(folder, still, one)
    trained_by_two(folder, still, two)
    check("two processes begin with the same weights", near(one, two, "W1", "W2", "W3", "W4"))
    check("two processes average BatchNorm's running means", near(one, two, "running_mean1"))
    check("their BatchNorm, too, predicts alike under digitpad", same_predictions(program, folder, two))


def weights_file(folder, name):
    return folder.path / f"{name}.safetensors"


def goes_on(output):
    return "goes on from step 6" in output and "step      0" not in output


def equal(file, other):
    a, b = read_safetensors(file)[0], read_safetensors(other)[0]
    return list(a) == list(b) and all(np.array_equal(a[name], b[name]) for name in a)


def near(file, other, *names):
    """Of all tensors, or of these."""
    a, b = read_safetensors(file)[0], read_safetensors(other)[0]
    return all(np.allclose(a[name], b[name], rtol=0, atol=1e-5) for name in names or a)
