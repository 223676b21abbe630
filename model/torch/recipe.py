"""How a model is trained, as data: the recipes of model/recipes, with wasm/digits/recipe.cpp's bounds."""

from dataclasses import dataclass

from architecture import Architecture, parse_architecture
from fields import Fields, read_json

FIELDS = (
    "name architecture optimizer schedule labelSmoothing weightAverage augmentation easing drawn notDigits "
    "validation batchSize replicas steps evaluateEvery seed storedAs"
).split()
#: What each change of an image may be at most; what they mean is augment.py's.
AUGMENTATION = {"rotation": 180, "scale": 0.9, "shear": 2, "shift": 14, "elastic": 14, "pen": 1, "gain": 10}
#: What only the native program can draw.
BY_RULE = {"drawn": "digits drawn by rule", "notDigits": "non-digits drawn by rule"}


@dataclass(frozen=True)
class Recipe:
    name: str
    architecture: Architecture
    optimizer: dict  # "type": "Sgd", "Momentum" or "Adam", "learningRate", and the type's own
    one_cycle: bool  # the rate rises to learningRate and falls to 0, else it stays
    label_smoothing: float  # the share of the target that goes to all ten digits evenly
    weight_average: float  # decay of the moving average that becomes the model; 0: the last weights do
    augmentation: dict  # by AUGMENTATION's names; empty: images stay
    easing: float  # the share of the steps, the last ones, over which augmentation fades away
    validation: int  # how many of the last training images are held back
    batch_size: int  # of all processes together
    steps: int
    evaluate_every: int  # steps
    seed: int
    json: dict  # as it was read
    source: str  # where from


def read_recipe(path, without=()):
    """`without`: names of BY_RULE that are left out, instead of refused."""
    value = read_json(path)
    fields = Fields(value, path, FIELDS)
    name = fields.text("name")
    optimizer = read_optimizer(fields.member("optimizer"), f"{path}: optimizer")
    if "schedule" in value and value["schedule"] != "OneCycle":
        fields.fail("schedule", 'must be "OneCycle", or be left out')
    for field, what in BY_RULE.items():
        share = fields.number(field, 0, 1, default=0)
        if share > 0 and field not in without:
            fields.fail(
                field,
                f"is {share}, but there are no {what} under PyTorch; --without {field} trains without them",
            )
    batch_size = fields.integer("batchSize", 1, 60000)
    if batch_size % fields.integer("replicas", 1, 64, default=1) != 0:
        fields.fail("replicas", f"is {value['replicas']}; it must divide batchSize, {batch_size}")
    if fields.text("storedAs") not in ("F32", "F16", "I8"):
        fields.fail("storedAs", f'is "{value["storedAs"]}"; it must be "F32", "F16" or "I8"')
    return Recipe(
        name=name,
        architecture=parse_architecture(fields.member("architecture"), f"{path}: architecture"),
        optimizer=optimizer,
        one_cycle="schedule" in value,
        label_smoothing=fields.number("labelSmoothing", 0, 0.9, default=0),
        weight_average=fields.number("weightAverage", 0, 1, default=0),
        augmentation=read_augmentation(value.get("augmentation", {}), f"{path}: augmentation"),
        easing=fields.number("easing", 0, 1, default=0),
        validation=fields.integer("validation", 1, 59999, default=0),
        batch_size=batch_size,
        steps=fields.integer("steps", 1, 100_000_000),
        evaluate_every=fields.integer("evaluateEvery", 1, 100_000_000),
        seed=fields.integer("seed", 0, 2**53),
        json=value,
        source=path,
    )


def read_optimizer(value, source):
    fields = Fields(value, source)
    kind = fields.text("type")
    own = {"Sgd": {}, "Momentum": {"momentum": 0.9999}, "Adam": {"weightDecay": 1}}
    if kind not in own:
        fields.fail("type", f'is "{kind}"; it must be "Sgd", "Momentum" or "Adam"')
    fields.only(("type", "learningRate", *own[kind]))
    numbers = {field: fields.number(field, 0, most) for field, most in own[kind].items()}
    return {"type": kind, "learningRate": fields.number("learningRate", 1e-9, 1e3), **numbers}


def read_augmentation(value, source):
    fields = Fields(value, source, tuple(AUGMENTATION))
    return {field: fields.number(field, 0, most) for field, most in AUGMENTATION.items()} if value else {}
