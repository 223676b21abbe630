"""Round trips between numpy and the native program: what np.save, np.savez and np.savez_compressed
write, digitpad reads, and what digitpad writes, np.load reads, without a bit lost or changed.

Run as: python3 npy_round_trip.py PROGRAM (build/native/digitpad). Prints one line per
check; exits with 1 if one failed. Not about damaged files: tests/cpp/files has those.
"""

import io
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np

NAMES = ("w1", "b1", "w2", "b2")
failures = 0


def check(what, good):
    global failures
    failures += not good
    print(f"{'ok' if good else 'FAILED'}: {what}")


def convert(program, source, target):
    """Runs `digitpad convert`; gives what it said if it failed, otherwise an empty string."""
    done = subprocess.run([program, "convert", source, target], capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stderr or f"exit code {done.returncode}"


def network(hidden, dtype, order):
    """Weights of a 784-hidden-10 network, from a millionth to hundreds."""
    rng = np.random.default_rng(hidden)
    shapes = ((784, hidden), (hidden,), (hidden, 10), (10,))
    arrays = [rng.standard_normal(s) * 10.0 ** rng.integers(-6, 3, s) for s in shapes]
    return {n: a.astype(dtype, order=order) for n, a in zip(NAMES, arrays)}


def saved(array):
    """The bytes that np.save writes."""
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def save_folder(folder, arrays, version=None):
    folder.mkdir()
    for name, array in arrays.items():
        with open(folder / f"{name}.npy", "wb") as file:
            np.lib.format.write_array(file, array, version)


def load_folder(folder):
    return {name: np.load(folder / f"{name}.npy") for name in NAMES}


def load_npz(file):
    with np.load(file) as archive:
        return {name: archive[name] for name in archive.files}


def load_safetensors(file):
    """An independent reader: https://github.com/huggingface/safetensors#format"""
    contents = file.read_bytes()
    size = int.from_bytes(contents[:8], "little")
    header = json.loads(contents[8 : 8 + size])
    header.pop("__metadata__")
    arrays = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        data = contents[8 + size + begin : 8 + size + end]
        assert entry["dtype"] == "F32"
        arrays[name.lower()] = np.frombuffer(data, "<f4").reshape(entry["shape"])
    return arrays


def same(found, expected):
    """Equal in names, their order, shapes and every bit, once rounded to the network's float32."""
    return list(found) == list(expected) and all(
        found[n].dtype == np.dtype("<f4")
        and found[n].shape == expected[n].shape
        and found[n].tobytes() == expected[n].astype("<f4").tobytes()
        for n in expected
    )


def check_formats(program, folder, arrays, what, source):
    """Everything that can be made of one source, each by its own reader."""
    tensors, archive, files = folder / "m.safetensors", folder / "m.npz", folder / "written"
    for target, kind, read in (
        (tensors, ".safetensors", load_safetensors),
        (archive, ".npz", load_npz),
        (files, "a folder of .npy", load_folder),
    ):
        error = convert(program, source, target)
        if error:
            check(f"{what} to {kind}: {error}", False)
            return
        check(f"{what} to {kind}", same(read(target), arrays))
    check(
        f"{what} to .npy files that are np.save's, byte for byte",
        all(
            (files / f"{name}.npy").read_bytes() == saved(array.astype("<f4", order="C"))
            for name, array in arrays.items()
        ),
    )
    again = folder / "again.npz"
    error = convert(program, tensors, again)
    check(
        f"{what} by way of .safetensors to the same .npz{error}",
        not error and again.read_bytes() == archive.read_bytes(),
    )


def main(program):
    sources = []
    for dtype in ("<f4", "<f8", "<f2"):
        for order in ("C", "F"):
            arrays = network(50, dtype, order)
            sources.append((f"np.save {dtype} {order}", arrays, save_folder, ""))
            for save in (np.savez, np.savez_compressed):
                name = f"np.{save.__name__} {dtype} {order}"
                sources.append((name, arrays, lambda path, a, save=save: save(path, **a), ".npz"))
    for version in ((2, 0), (3, 0)):
        save = lambda path, a, version=version: save_folder(path, a, version)
        sources.append((f"np.save version {version}", network(50, "<f4", "C"), save, ""))
    for hidden in (1, 9, 100):  # other lengths of the header's text
        sources.append((f"np.save {hidden} hidden", network(hidden, "<f4", "C"), save_folder, ""))

    for what, arrays, save, ending in sources:
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            save(folder / f"source{ending}", arrays)
            check_formats(program, folder, arrays, what, folder / f"source{ending}")

    for dtype, word in ((">f4", "big-endian"), ("<i8", "integers"), ("object", "objects")):
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            save_folder(folder / "source", network(50, dtype, "C"))
            error = convert(program, folder / "source", folder / "m.safetensors")
            check(f"{dtype} is refused, named as {word}", word in error)
            check(f"{dtype} leaves no file behind", not (folder / "m.safetensors").exists())

    print("all passed" if failures == 0 else f"{failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
