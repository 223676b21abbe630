"""numpy and PyTorch beside the browser: one process, one thread, that answers a line of JSON for each
line of JSON. What a round is, is told in pages/harness.ts: the same is done here."""

import importlib
import json
import sys
import time
from pathlib import Path

import numpy as np

PIXELS = 784
BLOCK = 1000
COMPARED = {"predict": 100, "images": 1, "train": 10}
BATCH = {"mlp": 100, "cnn": 32}
SHAPES = {
    "mlp": [(784, 50), (50,), (50, 10), (10,)],
    "cnn": [(8, 1, 5, 5), (8,), (16, 8, 5, 5), (16,), (256, 10), (10,)],
}


class Fixtures:
    """The files that the run has made."""

    def __init__(self, folder):
        self.folder = folder

    def bytes(self, name):
        return np.fromfile(self.folder / name, np.uint8)

    def images(self, name):
        return (self.bytes(name).astype(np.float32) / np.float32(255)).reshape(-1, PIXELS)

    def weights(self, network):
        """W1, b1, ...: channels first."""
        values = np.fromfile(self.folder / f"{network}-channels-first.bin", np.float32)
        shapes = SHAPES[network]
        ends = np.cumsum([int(np.prod(shape)) for shape in shapes])[:-1]
        return [part.reshape(shape).copy() for part, shape in zip(np.split(values, ends), shapes)]


def make_call(peer, fixtures, task, network):
    """What is timed, of the number of the call; None if the peer does not do it."""
    if network not in SHAPES:
        return None
    step = getattr(peer, task)(network, fixtures.weights(network))
    if step is None:
        return None
    if task == "train":
        n = BATCH[network]
        images, labels = fixtures.images("train-images.bin"), fixtures.bytes("train-labels.bin")
        count = len(images) // n
        batches = [(images[i * n : (i + 1) * n], labels[i * n : (i + 1) * n]) for i in range(count)]
        return lambda i: step(*batches[i % count])
    n = 1 if task == "predict" else BLOCK
    images = fixtures.images("images.bin")
    blocks = [images[i : i + n] for i in range(0, len(images), n)]
    return lambda i: step(blocks[i % len(blocks)])


def seconds(call, count, first):
    start = time.perf_counter()
    for i in range(first, first + count):
        call(i)
    return time.perf_counter() - start


def start(call, task, warm):
    compared = []
    for i in range(COMPARED[task]):
        compared.extend(np.ravel(call(i)).astype(float).tolist())
    spent, calls, count, each = 0.0, 0, 1, 0.0
    while spent < warm:
        took = seconds(call, count, calls)
        each = took / count
        spent, calls, count = spent + took, calls + count, count * 2
    return compared, each


def main(folder):
    fixtures = Fixtures(Path(folder))
    running = {}
    for line in sys.stdin:
        question = json.loads(line)
        name = question["peer"]
        try:
            if question["do"] == "open":
                module = importlib.import_module(f"{name}_peer")
                answer = {"version": module.version}
            elif question["do"] == "start":
                module = importlib.import_module(f"{name}_peer")
                call = make_call(module, fixtures, question["task"], question["network"])
                answer = {"compared": None}
                if call is not None:
                    compared, each = start(call, question["task"], question["warm"] / 1000)
                    count = max(1, round(question["round"] / 1000 / each))
                    running[name] = [call, count, 0]
                    answer = {"compared": compared}
            else:
                call, count, done = running[name]
                answer = {"microseconds": seconds(call, count, done) * 1e6 / count}
                running[name][2] += count
        except Exception as error:  # whatever it is, the run goes on without this peer
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
