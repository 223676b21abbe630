"""Wrong inputs end with a message that names the file, the field and the value, and change nothing."""

import os
import shutil
from unittest import mock

import numpy as np

import predict
import train
from model import write_model
from architecture import parse_architecture
from network import Network
from support import CONVOLUTIONAL, PLAIN, check, run, trained
from weights import read_safetensors, write_safetensors


def refuses(what, module, words, *named):
    code, _, errors = run(module, *words)
    missing = [name for name in named if name not in errors]
    but = f", but without {missing}: {errors}" if missing else ""
    check(f"{what} is refused{but}", code == 1 and not missing)


def check_errors(folder):
    check_recipes(folder)
    check_mnist(folder)
    check_models(folder)
    check_checkpoints(folder)


def check_recipes(folder):
    def recipe(what, *named, **changes):
        path = folder.recipe(PLAIN, **changes)
        refuses(what, train, (path, "--mnist", folder.mnist), path.name, *named)

    layers = lambda *layers: {"input": [28, 28, 1], "layers": list(layers)}
    affine = {"type": "Affine", "units": 10}
    refuses("a recipe that is not there", train, (folder.path / "none.json",), "none.json", "No such file")
    text = folder.path / "text.json"
    text.write_text("{name")
    refuses("a recipe that is not JSON", train, (text,), "text.json", "not JSON")
    recipe("a misspelt field", '"learnRate"', "learningRate", optimizer={"type": "Sgd", "learnRate": 1})
    recipe("an unknown optimizer", "optimizer", '"type" is "Lion"', "Momentum", optimizer={"type": "Lion"})
    recipe("a field out of range", '"labelSmoothing" is 1.5', "0 to 0.9", labelSmoothing=1.5)
    recipe("a number that is not whole", '"steps" is 2.5', "whole", steps=2.5)
    recipe("another schedule", "schedule", "OneCycle", schedule="Linear")
    recipe("an unknown layer", "layers[0]", '"Gelu"', architecture=layers({"type": "Gelu"}, affine))
    recipe("nine outputs", "last layer", "10 units", architecture=layers({"type": "Affine", "units": 9}))
    wide = {"type": "Affine", "units": 4096}
    recipe("too many weights", "layers[1]", "19988480", architecture=layers(wide, wide, affine))
    recipe("a BatchNorm after nothing", "layers[0]", architecture=layers({"type": "BatchNorm"}, affine))
    recipe("more held back than there is", '"validation" is 1000', "1000 training", validation=1000)
    recipe("digits by rule", '"drawn" is 0.5', "--without drawn", drawn=0.5)
    recipe("non-digits by rule", '"notDigits" is 0.1', "--without notDigits", notDigits=0.1)
    allowed = folder.recipe(PLAIN, drawn=0.5, notDigits=0.1, steps=1)
    without = ("--without", "drawn", "--without", "notDigits")
    trained(folder, allowed, folder.path / "allowed.safetensors", *without)
    check("a recipe with digits by rule trains without them when told", True)
    with mock.patch.dict(os.environ, WORLD_SIZE="3", RANK="0", LOCAL_RANK="0"):
        recipe("a batch that processes cannot share", '"batchSize" is 40', "3 processes")

    nowhere = folder.path / "nowhere"
    for option in ("--out", "--checkpoint"):
        words = (folder.recipe(PLAIN), "--mnist", folder.mnist, option, nowhere / "file")
        refuses(f"a folder for {option} that is not there", train, words, "cannot be written", str(nowhere))

    kept = folder.path / "kept.safetensors"
    kept.write_bytes(b"kept")
    # Without an activation between, two layers blow each other up.
    steady = {field: value for field, value in PLAIN.items() if field != "schedule"}
    fast = {"type": "Sgd", "learningRate": 1000}
    wild = folder.recipe(steady, optimizer=fast, architecture=layers(affine, affine))
    words = (wild, "--mnist", folder.mnist, "--out", kept)
    refuses("a rate too large", train, words, "finite", "learningRate", "1000")
    check("a training that fails leaves the weights file alone", kept.read_bytes() == b"kept")


def check_mnist(folder):
    recipe = folder.recipe(PLAIN)

    def broken(what, name, change, *named):
        directory = folder.path / f"broken-{len(list(folder.path.iterdir()))}"
        shutil.copytree(folder.mnist, directory)
        contents = bytearray((directory / name).read_bytes())
        (directory / name).write_bytes(change(contents))
        refuses(what, train, (recipe, "--mnist", directory), name, *named)

    def with_byte(position, value):
        def change(contents):
            contents[position] = value
            return contents

        return change

    labels, images = "train-labels-idx1-ubyte", "train-images-idx3-ubyte"
    nowhere = (recipe, "--mnist", folder.path)
    refuses("a folder without MNIST", train, nowhere, images, "No such file", "--mnist")
    broken("a wrong magic number", labels, with_byte(3, 7), "2055", "2049")
    broken("a file cut short", images, lambda contents: contents[:-3], "783997", "1000")
    broken("a file that ends within its header", images, lambda contents: contents[:5], "5 bytes", "16")
    broken("an empty file", images, lambda contents: b"", "missing in 0 bytes")
    broken("a label above 9", labels, with_byte(8 + 42, 11), "label 42 is 11")
    fewer = lambda contents: contents[:7] + b"\0" + contents[8 : 8 + 768]
    broken("more images than labels", labels, fewer, "768 labels", "1000 images")


def check_models(folder):
    good = folder.path / "good.safetensors"
    architecture = parse_architecture(CONVOLUTIONAL["architecture"], "test")
    write_model(good, "good", architecture, Network(architecture).state())
    tensors, metadata = read_safetensors(good)

    def model(what, contents, *named):
        path = folder.path / f"wrong-{len(list(folder.path.iterdir()))}.safetensors"
        if isinstance(contents, bytes):
            path.write_bytes(contents)
        else:
            write_safetensors(path, *contents)
        refuses(what, predict, (path, "--mnist", folder.mnist, "--index", "0"), path.name, *named)

    model("an empty file", b"", "0 bytes")
    model("a file cut short", good.read_bytes()[:-4], "data_offsets", "bytes")
    model("a file with more behind", good.read_bytes() + b"1234", "bytes")
    model("a file of something else", b"\x89PNG" * 100, ".safetensors")
    model("a file without digitpad's metadata", (tensors, {}), "digitpad")
    model("a file of another version", (tensors, {**metadata, "version": "2"}), '"version" is "2"')
    model("a tensor too few", ({n: t for n, t in tensors.items() if n != "b2"}, metadata), "b2", "missing")
    model("a tensor too many", ({**tensors, "b9": tensors["b2"]}, metadata), "b9", "no place")
    model("a tensor of another shape", ({**tensors, "b2": tensors["b1"]}, metadata), "b2", "[4]", "[6]")
    model("scales without a tensor", ({**tensors, "W9.scale": tensors["b1"]}, metadata), "W9.scale")
    model("metadata that is no text", (tensors, {**metadata, "name": 5}), "__metadata__", "strings")
    with_header = lambda header: len(header).to_bytes(8, "little") + header + b"1"
    model("metadata that is no object", with_header(b'{"__metadata__":[1]}'), "__metadata__", "[1]")
    letters = b'{"W1":{"dtype":"I8","shape":["a"],"data_offsets":[0,1]}}'
    model("a shape of letters", with_header(letters), "W1", "shape", '["a"]')
    endless = {**tensors, "b1": np.full(4, np.inf, "<f4")}
    model("a value that is not finite", (endless, metadata), "b1", "finite")
    beyond = (good, "--mnist", folder.mnist, "--index", "200")
    refuses("an image beyond the last", predict, beyond, "200", "199")


def check_checkpoints(folder):
    out, checkpoint = folder.path / "out.safetensors", folder.path / "some.checkpoint"
    trained(folder, folder.recipe(PLAIN), out, "--checkpoint", checkpoint)

    def cannot_resume(what, recipe, file, *named):
        words = (recipe, "--mnist", folder.mnist, "--out", out, "--checkpoint", file)
        refuses(what, train, words, file.name, *named)

    cannot_resume("another recipe's checkpoint", folder.recipe(PLAIN, seed=9), checkpoint, "another recipe")
    cannot_resume("weights for a checkpoint", folder.recipe(PLAIN), out, "not a checkpoint")
    damaged = folder.path / "damaged.checkpoint"
    damaged.write_bytes(checkpoint.read_bytes()[:-9])
    cannot_resume("a damaged checkpoint", folder.recipe(PLAIN), damaged, "bytes")
    tensors, text = read_safetensors(checkpoint)
    write_safetensors(damaged, {n: t for n, t in tensors.items() if n != "average.b1"}, text)
    cannot_resume("a checkpoint without a tensor", folder.recipe(PLAIN), damaged, "b1", "missing")
    write_safetensors(damaged, {**tensors, "else.b1": tensors["average.b1"]}, text)
    cannot_resume("a checkpoint with a strange tensor", folder.recipe(PLAIN), damaged, "else", "no place")
