"""What a digitpad file says of test images under PyTorch: the output of `digitpad predict --json`."""

import argparse
import json
import sys

import torch

from fields import InputError
from mnist import DIRECTORY, load_mnist
from model import read_model


def numbers(text):
    return [int(number) for number in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description="Prints one JSON object a line for each test image.")
    parser.add_argument("model", metavar="MODEL", help="a .safetensors of digitpad, or of train.py")
    parser.add_argument("--index", metavar="N,...", type=numbers, required=True, help="which, from 0")
    parser.add_argument(
        "--mnist", metavar="DIR", default=DIRECTORY, help="MNIST's four IDX files, or .gz of them"
    )
    options = parser.parse_args()
    try:
        predict(options)
    except InputError as error:
        print(f"predict.py: {error}", file=sys.stderr)
        return 1
    return 0


def predict(options):
    network = read_model(options.model)
    images, labels = load_mnist(options.mnist, "t10k")
    for index in options.index:
        if not 0 <= index < len(images):
            raise InputError(f"--index is {index}; the test set has images 0 to {len(images) - 1}")
    with torch.no_grad():
        probabilities = torch.softmax(network(images[options.index].float() / 255), dim=1)
    for index, row in zip(options.index, probabilities):
        said = {"index": index, "label": labels[index].item(), "digit": row.argmax().item()}
        print(json.dumps({**said, "probabilities": row.tolist()}, separators=(",", ":")))


if __name__ == "__main__":
    sys.exit(main())
