"""What the checks of this folder share: counting, a small MNIST, recipes, and running the programs."""

import contextlib
import io
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile

import numpy as np

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SCRIPTS = PROJECT / "model" / "torch"
sys.path.insert(0, str(SCRIPTS))
sys.dont_write_bytecode = True
# Two processes share the machine's cores, and images are few.
os.environ["OMP_NUM_THREADS"] = "1"

import mnist  # noqa: E402
import predict  # noqa: E402
import train  # noqa: E402

TRAIN_IMAGES, TEST_IMAGES = 1000, 200
failures = 0


def check(what, good):
    global failures
    failures += not good
    print(f"{'ok' if good else 'FAILED'}: {what}", flush=True)


#: Every type of layer, shapes that are not square numbers, and all that a recipe can say.
CONVOLUTIONAL = {
    "name": "convolutional",
    "architecture": {
        "input": [28, 28, 1],
        "layers": [
            {"type": "Conv2d", "units": 4, "kernel": 3, "padding": 1},
            {"type": "BatchNorm"},
            {"type": "Relu"},
            {"type": "MaxPool2d", "size": 3},
            {"type": "Conv2d", "units": 6, "kernel": 5, "padding": 0},
            {"type": "AvgPool2d", "size": 2},
            {"type": "Affine", "units": 12},
            {"type": "BatchNorm"},
            {"type": "Sigmoid"},
            {"type": "Dropout", "rate": 0.2},
            {"type": "Affine", "units": 10},
        ],
    },
    "optimizer": {"type": "Adam", "learningRate": 0.02, "weightDecay": 0.01},
    "schedule": "OneCycle",
    "labelSmoothing": 0.05,
    "weightAverage": 0.9,
    "augmentation": {
        "rotation": 15,
        "scale": 0.15,
        "shear": 0.3,
        "shift": 2,
        "elastic": 2.2,
        "pen": 0.8,
        "gain": 0.6,
    },
    "batchSize": 40,
    "steps": 12,
    "evaluateEvery": 6,
    "seed": 1,
    "storedAs": "F32",
}
#: No layer looks at the batch as a whole or draws numbers, so how many share the work changes nothing.
PLAIN = {
    **CONVOLUTIONAL,
    "name": "plain",
    "architecture": {
        "input": [28, 28, 1],
        "layers": [
            {"type": "Conv2d", "units": 3, "kernel": 5, "padding": 2},
            {"type": "Relu"},
            {"type": "MaxPool2d", "size": 2},
            {"type": "Affine", "units": 10},
        ],
    },
    "optimizer": {"type": "Momentum", "learningRate": 0.05, "momentum": 0.9},
}


class Folder:
    """A temporary folder with a small MNIST in it."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.temporary.name)
        self.mnist = self.path / "mnist"
        self.mnist.mkdir()
        for name, count in (("train", TRAIN_IMAGES), ("t10k", TEST_IMAGES)):
            images, labels = mnist.load_mnist(mnist.DIRECTORY, name)
            write_idx(self.mnist / f"{name}-images-idx3-ubyte", images[:count].numpy().reshape(-1, 28, 28))
            write_idx(self.mnist / f"{name}-labels-idx1-ubyte", labels[:count].numpy().astype(np.uint8))

    def recipe(self, recipe, **changes):
        path = self.path / f"{recipe['name']}-{len(list(self.path.iterdir()))}.json"
        path.write_text(json.dumps({**recipe, **changes}))
        return path


def write_idx(path, values):
    magic = 2048 + values.ndim
    path.write_bytes(np.array([magic, *values.shape], ">i4").tobytes() + values.tobytes())


def run(module, *words):
    """Runs one of the scripts here, in this process. Returns its exit code, output and errors."""
    output, errors, before = io.StringIO(), io.StringIO(), sys.argv
    sys.argv = [module.__name__, *map(str, words)]
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
            code = module.main()
    except SystemExit as exit:
        code = exit.code
    finally:
        sys.argv = before
    return code, output.getvalue(), errors.getvalue()


def trained(folder, recipe, out, *words):
    """train.py's output; the weights are in `out`."""
    code, output, errors = run(train, recipe, "--mnist", folder.mnist, "--out", out, *words)
    if code != 0:
        raise RuntimeError(f"train.py {recipe} ended with {code}: {errors}")
    return output


def trained_by_two(folder, recipe, out, *words):
    """The same by two processes over gloo, which torchrun starts."""
    # By address and interface, since torchrun --standalone waits forever where the machine's own name has none.
    launcher = f"-m torch.distributed.run --nproc_per_node 2 --master_addr 127.0.0.1 --master_port {free_port()}"
    # Debian 12's torchrun (PyTorch 1.13 under Python 3.11) fails where no process is redirected; here it is
    # a process that does not exist.
    launcher = f"{launcher} --redirects 9:1 --tee 9:1".split()
    script = [SCRIPTS / "train.py", recipe, "--mnist", folder.mnist, "--out", out]
    done = subprocess.run(
        [sys.executable, "-B", *launcher, *script, *words],
        capture_output=True,
        text=True,
        env={**os.environ, "CUDA_VISIBLE_DEVICES": "", "GLOO_SOCKET_IFNAME": loopback()},
        timeout=600,  # for processes that never meet
    )
    if done.returncode != 0:
        raise RuntimeError(f"torchrun train.py {recipe} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def loopback():
    """The name of this machine's interface to itself: lo under Linux, lo0 under macOS."""
    return next(name for _, name in socket.if_nameindex() if name.startswith("lo"))


def digitpad(program, *words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"digitpad {words} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def probabilities(text):
    """The rows that `predict --json` printed, of either program."""
    return np.array([json.loads(line)["probabilities"] for line in text.splitlines()])


def same_predictions(program, folder, model, count=50):
    """Whether both programs say the same of the first test images, to 1e-5; and not the same of each."""
    indices = ",".join(map(str, range(count)))
    words = ("predict", model, "--mnist", folder.mnist, "--json", "--index", indices)
    digitpads = digitpad(program, *words)
    code, torchs, errors = run(predict, model, "--mnist", folder.mnist, "--index", indices)
    if code != 0:
        raise RuntimeError(f"predict.py {model} ended with {code}: {errors}")
    ours, theirs = probabilities(digitpads), probabilities(torchs)
    return ours.shape == (count, 10) and np.abs(ours - theirs).max() < 1e-5 and ours.std(axis=0).max() > 1e-4
